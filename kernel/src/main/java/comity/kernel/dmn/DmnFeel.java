package comity.kernel.dmn;

import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.feel.Position;
import comity.kernel.feel.Test;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the expressions of a law text as other engines read them: calls hand over all that a test
 * needs, and by name.
 */
final class DmnFeel {

  private final LawText text;
  private final LawTypes types;
  private final Needs needs;
  private final FeelPrinter printer;
  private final Calls calls = new Calls();

  DmnFeel(LawText text, LawTypes types, Needs needs, Collection<String> datedLists) {
    this.text = text;
    this.types = types;
    this.needs = needs;
    this.printer = FeelPrinter.dmn(datedLists);
  }

  /** The values of a closed type or column. */
  static String texts(List<String> values) {
    FeelPrinter feel = FeelPrinter.dmn(List.of());
    return values.stream()
        .map(v -> feel.expression(new Expr.Literal(Position.NOWHERE, v)))
        .collect(Collectors.joining(","));
  }

  /** A column or a formula. */
  String expression(Expr expression) {
    return printer.expression(calls.rewrite(expression));
  }

  /** The same, over several lines where it is long. */
  String block(Expr expression) {
    return printer.block(calls.rewrite(expression));
  }

  /** The cell of a column of that type. */
  String test(Test test, DmnType column) {
    return printer.test(new Constants(column).rewrite(test));
  }

  /** A result cell. */
  String result(Expr result) {
    return switch (result) {
      case Expr.Word(var at, var word) when types.decision(word).isPresent() -> word;
      case Expr.Word(var at, var word) -> printer.result(new Expr.Literal(at, word));
      default -> printer.result(calls.rewrite(result));
    };
  }

  /** Spells out what a call hands over. */
  private final class Calls extends Rewriter {

    @Override
    Expr call(Expr.Call call) {
      Expr.Call inner = (Expr.Call) super.call(call);
      Definition test = text.definition(call.function()).orElseThrow();
      List<Expr.Argument> arguments = new ArrayList<>();
      for (int i = 0; i < inner.arguments().size(); i++) {
        Expr.Argument argument = inner.arguments().get(i);
        String name = argument.name().isEmpty() ? test.parameters().get(i) : argument.name();
        arguments.add(new Expr.Argument(name, argument.value()));
      }
      needs.of(test).further().forEach(name -> arguments.add(same(call.at(), name)));
      return new Expr.Call(call.at(), call.function(), List.copyOf(arguments));
    }

    private static Expr.Argument same(Position at, String name) {
      return new Expr.Argument(name, new Expr.Name(at, List.of(name)));
    }
  }

  /** Gives a bare word in a cell the type of its column. */
  private static final class Constants extends Rewriter {

    private final DmnType column;

    Constants(DmnType column) {
      this.column = column;
    }

    @Override
    Expr word(Expr.Word word) {
      return new Expr.Literal(word.at(), constant(word.text()));
    }

    private Object constant(String text) {
      return switch (column) {
        case DmnType.Simple.NUMBER -> new BigDecimal(text);
        case DmnType.Simple.DAY -> LocalDate.parse(text);
        case DmnType.Simple.INSTANT -> OffsetDateTime.parse(text);
        default -> text;
      };
    }
  }
}
