package comity.kernel.feel;

import java.util.List;

/** A unary test: what one cell of a table asks of its column's value. */
public sealed interface Test {

  /** Where it begins. */
  Position at();

  /** {@code -}: true of anything. */
  record Any(Position at) implements Test {}

  /** The value equals this one. */
  record Equals(Position at, Expr value) implements Test {}

  /** The value compares so with a constant. */
  record Compares(Position at, Comparison comparison, Expr bound) implements Test {}

  /** The value lies between two constants. */
  record Within(Position at, Expr low, boolean lowIncluded, Expr high, boolean highIncluded)
      implements Test {}

  /** One of the tests is true. */
  record OneOf(Position at, List<Test> tests) implements Test {}

  /** None of the tests is true. */
  record NoneOf(Position at, List<Test> tests) implements Test {}
}
