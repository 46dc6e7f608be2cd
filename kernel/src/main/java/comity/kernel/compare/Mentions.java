package comity.kernel.compare;

import comity.kernel.feel.Children;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a text speaks of a fact. */
final class Mentions {

  private final List<Definition> definitions;

  Mentions(List<Definition> definitions) {
    this.definitions = definitions;
  }

  /**
   * The first place. A table of one row counts as none: it has a column because every table needs
   * one.
   */
  Optional<Position> of(Fact fact) {
    return definitions.stream()
        .map(Definition::logic)
        .filter(logic -> !(logic instanceof Logic.Table table && table.rules().size() == 1))
        .flatMap(logic -> logic.expressions().stream())
        .flatMap(Mentions::within)
        .filter(e -> speaks(e, fact.path()))
        .map(Expr::at)
        .findFirst();
  }

  private static boolean speaks(Expr expression, String path) {
    return switch (expression) {
      case Expr.Reading reading -> path.equals(Vocabulary.READING + reading.id());
      // The facts of an element stand behind the name of a variable.
      case Expr.Name name -> ("." + String.join(".", name.path())).endsWith("." + path);
      default -> false;
    };
  }

  private static Stream<Expr> within(Expr expression) {
    return Stream.concat(
        Stream.of(expression), Children.of(expression).stream().flatMap(Mentions::within));
  }
}
