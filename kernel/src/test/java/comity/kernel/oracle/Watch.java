package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import comity.kernel.law.Logic;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Is told what the evaluation asks of facts, so that enumeration knows which values make a
 * difference.
 */
interface Watch {

  /** Asks nothing. */
  Watch NONE = new Watch() {};

  /** A code or a value of an enumeration is compared with that text. */
  default void compared(Ref fact, String text) {}

  /** A code or a value of an enumeration is looked up in a list with these entries. */
  default void lookedUp(Ref fact, Set<String> list) {}

  /** A value of an enumeration is used as it is. */
  default void used(Ref fact) {}

  /** A number is compared with that constant. */
  default void compared(Ref number, BigDecimal constant) {}

  /** Two days or instants are compared. */
  default void compared(Moment left, Moment right) {}

  /**
   * A question is asked of the elements of a list: the quantifier or the count, and what the names
   * in it stand for.
   */
  default void asked(Ref list, Expr question, Scope scope) {}

  /** A rule of a table matches. */
  default void matched(Logic.Rule rule) {}

  /** The value of a fact, or null when nobody knows it or not precisely enough. */
  default Object read(Ref fact) {
    return fact.tree().get(fact.fact());
  }
}
