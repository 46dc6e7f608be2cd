package comity.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills templates. What is put into one is text, whatever it looks like, and is escaped. */
final class Templates {

  private final TemplateEngine engine = new TemplateEngine();

  Templates(Messages messages) {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("comity/server/pages/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(files);
    engine.setMessageResolver(new Words(messages));
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(SPELVariableExpressionEvaluator.INSTANCE);
    engine.setDialect(dialect);
  }

  byte[] fill(String template, Language language, Map<String, Object> values) {
    Context context = new Context(language.locale(), values);
    return engine.process(template, context).getBytes(StandardCharsets.UTF_8);
  }

  /** A key without words is a mistake, and must not look like a page. */
  private static final class Words extends AbstractMessageResolver {

    private final Messages messages;

    Words(Messages messages) {
      this.messages = messages;
    }

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] with) {
      Language language = Language.of(context.getLocale().getLanguage()).orElse(Language.EN);
      return messages.text(language, key, with == null ? new Object[0] : with);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] with) {
      throw new IllegalArgumentException("no message `" + key + "`");
    }
  }
}
