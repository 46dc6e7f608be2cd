package comity.kernel.law;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.feel.Test;
import java.util.ArrayList;
import java.util.List;

/** How a definition finds its value: by a table or by one expression. */
public sealed interface Logic {

  /** What it asks and what it gives, but for the tests of a table's cells. */
  List<Expr> expressions();

  /** One expression: a {@code feel} block. */
  record Formula(Expr expression) implements Logic {

    @Override
    public List<Expr> expressions() {
      return List.of(expression);
    }
  }

  /**
   * A decision table.
   *
   * @param outputs the names of the results: one empty name for a single result; for an act with a
   *     limit an empty name and {@code within}
   */
  record Table(
      Position at,
      HitPolicy hitPolicy,
      List<Column> columns,
      List<String> outputs,
      List<Rule> rules)
      implements Logic {

    @Override
    public List<Expr> expressions() {
      List<Expr> all = new ArrayList<>();
      for (Column column : columns) {
        all.add(column.expression());
      }
      for (Rule rule : rules) {
        all.addAll(rule.outputs());
      }
      return all;
    }
  }

  /**
   * An input column.
   *
   * @param label plain words; empty where the file has none
   */
  record Column(Position at, String label, Expr expression) {}

  /**
   * A row.
   *
   * @param number counting from 1
   * @param cells one test for each column
   * @param outputs one expression for each result
   * @param citation as the file has it
   * @param says the sentence that people read
   */
  record Rule(
      Position at,
      int number,
      List<Test> cells,
      List<Expr> outputs,
      String citation,
      String says) {}

  /** How several matching rows make one result. */
  enum HitPolicy {
    /** Rows may overlap if they agree. */
    ANY,
    /** No two rows match. */
    UNIQUE,
    /** The first match counts. */
    FIRST
  }
}
