package comity.kernel.feel;

import java.util.List;

/**
 * An expression of the accepted part of FEEL. Equality of two expressions compares positions too;
 * compare their canonical print ({@link FeelPrinter}) to compare meaning.
 */
public sealed interface Expr {

  /** Where it begins. */
  Position at();

  /**
   * A constant.
   *
   * @param value a {@link Boolean}, {@link String}, {@link java.math.BigDecimal}, {@link
   *     java.time.LocalDate}, {@link java.time.OffsetDateTime}, {@link CalendarDuration}, or {@link
   *     Null#NULL}
   */
  record Literal(Position at, Object value) implements Expr {}

  /**
   * Bare text in a cell, such as {@code article-iii-judge} or {@code 120.10}: what it is depends on
   * its column.
   */
  record Word(Position at, String text) implements Expr {}

  /**
   * A fact, a decision, a parameter or a bound variable with its fields: {@code
   * conviction.section}.
   */
  record Name(Position at, List<String> path) implements Expr {

    /** The path as FEEL writes it. */
    public String dotted() {
      return String.join(".", path);
    }
  }

  /** The value of a reading, by its id as counsel knows it: {@code A-10}. */
  record Reading(Position at, String id) implements Expr {}

  /** Negation. */
  record Not(Position at, Expr operand) implements Expr {}

  /** Conjunction. */
  record And(Position at, Expr left, Expr right) implements Expr {}

  /** Disjunction. */
  record Or(Position at, Expr left, Expr right) implements Expr {}

  /** {@code if … then … else …}. */
  record If(Position at, Expr condition, Expr then, Expr otherwise) implements Expr {}

  /** A comparison of two values. */
  record Compare(Position at, Comparison comparison, Expr left, Expr right) implements Expr {}

  /** A date or instant and a duration, or two durations. */
  record Plus(Position at, Expr left, Expr right) implements Expr {}

  /** A constant duration times a whole number. */
  record Times(Position at, Expr left, Expr right) implements Expr {}

  /** {@code subject in ("a", "b")}: true when one of the tests is. */
  record In(Position at, Expr subject, List<Test> tests) implements Expr {}

  /**
   * {@code subject in name}: the name is a dated list of {@code law.yaml}, or a decision or
   * parameter that is a list.
   */
  record InList(Position at, Expr subject, Name list) implements Expr {}

  /** {@code some variable in list satisfies condition}, or {@code every}. */
  record Quantified(Position at, boolean every, String variable, Expr list, Expr condition)
      implements Expr {}

  /**
   * {@code count(list[condition])}; the condition speaks of {@code item}. Only ever compared with a
   * constant.
   */
  record Count(Position at, Expr list, Expr condition) implements Expr {}

  /** A test applied to arguments. */
  record Call(Position at, String function, List<Argument> arguments) implements Expr {}

  /** A list of constants. */
  record ListOf(Position at, List<Expr> elements) implements Expr {}

  /**
   * An argument of a call.
   *
   * @param name the parameter's name, or empty where it is given by its place
   */
  record Argument(String name, Expr value) {}

  /** FEEL's null, which is a value here only as an output: no limit. */
  enum Null {
    NULL
  }
}
