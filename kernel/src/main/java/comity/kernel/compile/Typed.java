package comity.kernel.compile;

import comity.kernel.diagram.Node;

/**
 * A typed expression as a diagram. Its leaves hold {@link Boolean}, {@link String}, a {@link Ref}
 * to a code, a {@link Sum}, a {@link comity.kernel.feel.CalendarDuration}, a list of constants, a
 * {@link Row}, {@link comity.kernel.feel.Expr.Null}, or {@link Missing}.
 */
record Typed(Type type, Node node) {}
