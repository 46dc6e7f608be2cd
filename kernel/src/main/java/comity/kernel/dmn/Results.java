package comity.kernel.dmn;

import comity.kernel.feel.Expr;
import comity.kernel.law.LawException;
import java.util.function.Predicate;

/** The result cells and the reasons of a table's rules. */
final class Results {

  static final String FORM =
      "a result is a constant, a list of constants, null or the name of a decision";

  private Results() {}

  /** A rule's citation and the sentence that people read. */
  record Because(String citation, String says) {}

  /**
   * As the export writes it, {@code CITATION: sentence}; a rule of others is cited by its number.
   */
  static Because because(String description, String decision, int number) {
    String citation = decision + ", rule " + number;
    if (description.isEmpty()) {
      return new Because(citation, "this rule of the table matches");
    }
    int colon = description.indexOf(": ");
    return colon < 1
        ? new Because(citation, description)
        : new Because(description.substring(0, colon), description.substring(colon + 2).strip());
  }

  /** A description from which {@link #because} reads the same back. */
  static String description(String citation, String says) {
    return citation + ": " + says;
  }

  static Typed checked(Typed result) {
    return switch (result.expression()) {
      case Expr.Literal e -> result;
      case Expr.ListOf e -> result;
      case Expr.Name e when result.fact() == null && e.path().size() == 1 -> result;
      case Expr other -> throw new LawException(other.at(), FORM);
    };
  }

  /** As the notation reads it: a name and a text that no decision bears as its name stand bare. */
  static Expr cell(Expr result, Predicate<String> isDefinition) {
    return switch (result) {
      case Expr.Name(var at, var path) -> new Expr.Word(at, path.getFirst());
      case Expr.Literal(var at, String text) when !isDefinition.test(text) ->
          new Expr.Word(at, text);
      case Expr other -> other;
    };
  }
}
