package comity.kernel.json;

import comity.kernel.facts.FactException;
import comity.kernel.facts.Nearest;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/** Words for what is wrong with a case, at the place where its parser stands. */
final class CaseFaults {

  /** What looks like a value of the vocabulary or of a form: {@code court}, {@code I-247B}. */
  private static final Pattern VALUE = Pattern.compile("[a-z0-9-]+|[A-Z]+-[A-Z0-9]+");

  /** Longer names and values are cut in messages. */
  private static final int SHOWN = 60;

  private final JsonParser parser;
  private final Shape.Group root;
  private final int firstLine;

  CaseFaults(JsonParser parser, Shape.Group root, int firstLine) {
    this.parser = parser;
    this.root = root;
    this.firstLine = firstLine;
  }

  CaseException here(String says) {
    return here(says, null);
  }

  private CaseException here(String says, Throwable cause) {
    TokenStreamLocation at = parser.currentTokenLocation();
    int line = Math.max(1, at.getLineNr()) + firstLine - 1;
    return new CaseException(line, Math.max(1, at.getColumnNr()), says, cause);
  }

  /** Something about the field at which the parser stands. */
  CaseException of(String says) {
    return here("`" + shown(path("")) + "` " + says);
  }

  CaseException expectsObject() {
    return of("expects an object in braces" + found());
  }

  CaseException expects(FactType type) {
    return of("expects " + describe(type) + found());
  }

  CaseException noTime(FactType type, String text, Throwable cause) {
    String value = looksLikeTime(text) ? "cannot be `" + shown(text) + "`; it " : "";
    return here("`" + path("") + "` " + value + "expects " + describe(type), cause);
  }

  /** Whether a text may be repeated because it was meant as a date and is nothing else. */
  private static boolean looksLikeTime(String text) {
    return text.chars().allMatch(c -> "0123456789-:+./TZ ".indexOf(c) >= 0);
  }

  /** A value of the right kind that the fact does not take. */
  CaseException refused(Fact fact, Object value, FactException cause) {
    List<String> values =
        switch (fact.type()) {
          case FactType.OneOf t -> t.values();
          case FactType.SomeOf t -> t.values();
          default -> List.of();
        };
    return values.isEmpty()
        ? here("`" + path("") + "` " + cause.says(), cause)
        : here("`" + path("") + "` cannot be " + odd(value, values) + "; " + choice(values), cause);
  }

  /** The value that is not among them; what may be a name is not repeated. */
  private static String odd(Object value, List<String> values) {
    List<?> given = value instanceof List<?> list ? list : List.of(value);
    return given.stream()
        .filter(each -> !values.contains(each))
        .map(Object::toString)
        .findFirst()
        .filter(each -> VALUE.matcher(each).matches())
        .map(each -> "`" + shown(each) + "`")
        .orElse("what stands here");
  }

  private static String choice(List<String> values) {
    return "it takes one of " + String.join(", ", values);
  }

  /** The key at which the parser stands leads nowhere. */
  CaseException unknown(Shape.Group around) {
    String path = path("");
    String kind =
        path.startsWith(Shape.READINGS + ".") ? "a reading of these laws" : "a known field";
    return of("is not " + kind + "; " + hint(around));
  }

  private String hint(Shape.Group around) {
    String general = path("[]");
    List<String> all = new ArrayList<>();
    collect(root, "", all);
    if (all.contains(general)) {
      return "write each part as an object of its own, {\"request\": {\"kind\": …}}";
    }
    return Nearest.to(general, all)
        .map(name -> "did you mean `" + name + "`?")
        .orElseGet(() -> known(around));
  }

  private static String known(Shape.Group around) {
    return around.keys().isEmpty()
        ? "nothing is known here"
        : "known here: " + String.join(", ", new TreeMap<>(around.keys()).keySet());
  }

  private static void collect(Shape.Group group, String prefix, List<String> into) {
    new TreeMap<>(group.keys())
        .forEach((key, shape) -> {
          into.add(prefix + key);
          switch (shape) {
            case Shape.Group inner -> collect(inner, prefix + key + ".", into);
            case Shape.Leaf leaf when leaf.element() != null ->
                collect(leaf.element(), prefix + key + "[].", into);
            case Shape.Leaf leaf -> {}
          }
        });
  }

  /** From the outermost object in; {@code index} stands for places in lists unless it is empty. */
  private String path(String index) {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext c = around(); !c.inRoot(); c = c.getParent()) {
      String part =
          c.inArray() ? (index.isEmpty() ? "[" + c.getCurrentIndex() + "]" : index) : name(c);
      path.insert(0, part);
    }
    return path.isEmpty() ? "case" : path.substring(path.charAt(0) == '.' ? 1 : 0);
  }

  /** At an opening brace or bracket the parser already stands inside. */
  private TokenStreamContext around() {
    TokenStreamContext context = parser.streamReadContext();
    return parser.currentToken().isStructStart() ? context.getParent() : context;
  }

  private static String name(TokenStreamContext object) {
    return object.currentName() == null ? "" : "." + object.currentName();
  }

  private String found() {
    return ", not " + describe(parser.currentToken());
  }

  private static String describe(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> "true or false, without quotes";
      case FactType.OneOf t -> "a text in quotes, one of " + String.join(", ", t.values());
      case FactType.Code t -> "a text in quotes";
      case FactType.Day t -> "a day such as \"2024-03-01\"";
      case FactType.Instant t ->
          "an instant with its offset, such as \"2024-03-01T10:15:00-05:00\"";
      case FactType.Whole t -> "a whole number from 0 to 100000, without quotes";
      case FactType.Decimal t -> "a number, without quotes";
      case FactType.SomeOf t -> "a list of texts among " + String.join(", ", t.values());
      case FactType.ListOf t -> "a list of objects in brackets";
    };
  }

  static String describe(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT -> "a number";
      case VALUE_NUMBER_FLOAT -> "a decimal number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "this";
    };
  }

  /** On one line and not for ever, whatever the case holds. */
  private static String shown(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> safe.appendCodePoint(isPlain(c) ? c : '?'));
    return text.codePointCount(0, text.length()) > SHOWN ? safe + "…" : safe.toString();
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.LINE_SEPARATOR
        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
        && c != '`';
  }
}
