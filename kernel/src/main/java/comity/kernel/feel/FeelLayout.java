package comity.kernel.feel;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks an expression that is too long for a line before its operators, from the outermost
 * inwards.
 */
final class FeelLayout {

  private static final int WIDTH = 120;

  private final FeelPrinter printer;

  FeelLayout(FeelPrinter printer) {
    this.printer = printer;
  }

  String block(Expr expression) {
    return String.join("\n", lines(expression, WIDTH));
  }

  private List<String> lines(Expr expression, int width) {
    String line = printer.expression(expression);
    if (line.codePointCount(0, line.length()) <= width) {
      return List.of(line);
    }
    return switch (expression) {
      case Expr.And e -> operands(e, "and ");
      case Expr.Or e -> operands(e, "or ");
      case Expr.Quantified e -> quantified(e, width);
      case Expr.If e -> choice(e, width);
      default -> List.of(line);
    };
  }

  private List<String> operands(Expr chain, String operator) {
    List<String> lines = new ArrayList<>();
    collect(chain, operator, true, lines);
    return lines;
  }

  private void collect(Expr expression, String operator, boolean last, List<String> lines) {
    if (operator.equals("and ") && expression instanceof Expr.And e) {
      collect(e.left(), operator, false, lines);
      lines.add(operator + printer.print(e.right(), Rank.COMPARISON, last));
    } else if (operator.equals("or ") && expression instanceof Expr.Or e) {
      collect(e.left(), operator, false, lines);
      lines.add(operator + printer.print(e.right(), Rank.AND, last));
    } else {
      lines.add(printer.print(expression, operator.equals("or ") ? Rank.OR : Rank.AND, false));
    }
  }

  private List<String> quantified(Expr.Quantified e, int width) {
    List<String> lines = new ArrayList<>(List.of(printer.opening(e)));
    lines(e.condition(), width - 2).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private List<String> choice(Expr.If e, int width) {
    List<String> lines = new ArrayList<>();
    part("if ", e.condition(), width, lines);
    part("then ", e.then(), width, lines);
    part("else ", e.otherwise(), width, lines);
    return lines;
  }

  private void part(String keyword, Expr expression, int width, List<String> lines) {
    List<String> inner = lines(expression, width - keyword.length());
    lines.add(keyword + inner.getFirst());
    inner.stream().skip(1).forEach(line -> lines.add(" ".repeat(keyword.length()) + line));
  }
}
