package comity.kernel.dmn;

import comity.kernel.feel.Expr;

/**
 * An expression as the law text has it, with what it gives.
 *
 * @param fact where it is a fact of the case or of an element: which; else null
 */
record Typed(Expr expression, DmnType type, FactPath fact) {

  Typed(Expr expression, DmnType type) {
    this(expression, type, null);
  }
}
