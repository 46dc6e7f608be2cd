package comity.kernel.notation;

import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Names;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic.Column;
import java.util.regex.Pattern;

/** What the head of a column says of the cells below it. */
sealed interface Head {

  /** The name of the result that holds the time limit of an act. */
  String LIMIT = "within";

  /** Cells test the column's value. */
  record Input(Column column) implements Head {}

  /**
   * Cells hold a result.
   *
   * @param name empty for the only one
   */
  record Result(String name) implements Head {}

  /** Cells hold citation and sentence. */
  record Because() implements Head {}

  /** A head that was a fault: the cells are not read. */
  record Unreadable() implements Head {}

  Pattern NAMED = Pattern.compile("=\\s*([a-z][A-Za-z0-9]*)");

  static Head of(Cell cell) {
    String text = cell.raw();
    var named = NAMED.matcher(text);
    if (named.matches()) {
      return new Result(named.group(1));
    }
    return switch (text) {
      case "=" -> new Result("");
      case LIMIT -> new Result(LIMIT);
      case "because" -> new Because();
      default -> new Input(input(cell));
    };
  }

  private static Column input(Cell cell) {
    String raw = cell.raw();
    if (raw.startsWith("reading ") && raw.indexOf('`') < 0) {
      return new Column(cell.at(), "", FeelParser.expression(raw, cell.at(), Names.notation()));
    }
    int close = raw.length() - 1;
    int open = raw.endsWith("`") ? raw.lastIndexOf('`', close - 1) : -1;
    if (open < 0 || raw.indexOf('`') < open) {
      throw new LawException(
          cell.at(),
          "expected plain words and an expression in backticks, `reading A-10`, `=`, `within` or"
              + " `because`, found `"
              + raw.replace("`", "")
              + "`");
    }
    String label = raw.substring(0, open).strip().replace("\\|", "|");
    int before = raw.codePointCount(0, open + 1);
    Expr value =
        FeelParser.expression(
            raw.substring(open + 1, close), cell.at().plus(before), Names.notation());
    return new Column(cell.at(), label, value);
  }

  static String print(Column column) {
    String expression = Cells.printed(column.expression());
    if (column.label().isEmpty() && column.expression() instanceof Expr.Reading) {
      return expression;
    }
    String quoted = "`" + expression.replace("`", "\\u0060") + "`";
    return column.label().isEmpty() ? quoted : Cell.escaped(column.label()) + " " + quoted;
  }
}
