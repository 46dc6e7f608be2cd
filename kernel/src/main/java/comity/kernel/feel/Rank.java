package comity.kernel.feel;

/** How tightly an operator binds, the loosest first. */
enum Rank {
  /** A quantifier or an {@code if}, which extend as far to the right as they can. */
  WHOLE,
  OR,
  AND,
  COMPARISON,
  SUM,
  PRODUCT,
  OPERAND;

  static Rank of(Expr expression, boolean membershipIsCall) {
    return switch (expression) {
      case Expr.Quantified e -> WHOLE;
      case Expr.If e -> WHOLE;
      case Expr.Or e -> OR;
      case Expr.And e -> AND;
      case Expr.Compare e -> COMPARISON;
      case Expr.In e -> COMPARISON;
      case Expr.InList e -> membershipIsCall ? OPERAND : COMPARISON;
      case Expr.Plus e -> SUM;
      case Expr.Times e -> PRODUCT;
      default -> OPERAND;
    };
  }

  @SuppressWarnings("EnumOrdinal") // The declared order is the order of binding.
  Rank next() {
    return values()[ordinal() + 1];
  }
}
