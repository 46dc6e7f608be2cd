package comity.kernel.notation;

import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Names;
import comity.kernel.feel.Test;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic.Rule;
import java.util.ArrayList;
import java.util.List;

/** Reads one row of a decision table. */
final class RowReader {

  private static final String FORM =
      "; expected a citation, a colon, a blank and a sentence: `(a)(5): a federal judge issued it`";

  private final List<Head> heads;
  private final Faults faults;
  private final List<Test> tests = new ArrayList<>();
  private final List<Expr> results = new ArrayList<>();
  private String citation = "";
  private String says = "";

  RowReader(List<Head> heads, Faults faults) {
    this.heads = heads;
    this.faults = faults;
  }

  Rule read(Grid.Row row, int number) {
    for (int i = 0; i < heads.size(); i++) {
      read(heads.get(i), row.cells().get(i));
    }
    return new Rule(row.at(), number, List.copyOf(tests), List.copyOf(results), citation, says);
  }

  private void read(Head head, Cell cell) {
    switch (head) {
      case Head.Input input ->
          faults
              .attempt(() -> FeelParser.test(cell.raw(), cell.at(), Names.notation()))
              .ifPresent(tests::add);
      case Head.Result(String name) when name.equals(Head.LIMIT) ->
          faults.attempt(() -> limit(cell)).ifPresent(results::add);
      case Head.Result result ->
          faults.attempt(() -> FeelParser.result(cell.raw(), cell.at())).ifPresent(results::add);
      case Head.Because because -> because(cell);
      case Head.Unreadable unreadable -> {}
    }
  }

  private static Expr limit(Cell cell) {
    if (cell.raw().equals("-")) {
      return new Expr.Literal(cell.at(), Expr.Null.NULL);
    }
    Expr limit = FeelParser.result(cell.raw(), cell.at());
    if (limit instanceof Expr.Word || isNull(limit)) {
      return limit;
    }
    throw new LawException(
        cell.at(), "`within` names the decision that gives the limit, or is `-` for none");
  }

  static boolean isNull(Expr expression) {
    return expression instanceof Expr.Literal(var at, var value) && value == Expr.Null.NULL;
  }

  private void because(Cell cell) {
    if (cell.isEmpty()) {
      faults.add(cell.at(), "a row without its because" + FORM);
      return;
    }
    String text = cell.text();
    int colon = (text + " ").indexOf(": ");
    citation = colon < 0 ? "" : text.substring(0, colon).strip();
    says = colon < 0 ? "" : text.substring(colon + 1).strip();
    if (citation.isEmpty()) {
      faults.add(cell.at(), "a because without a citation" + FORM);
    } else if (says.isEmpty()) {
      faults.add(cell.at(), "a because without a sentence" + FORM);
    }
  }
}
