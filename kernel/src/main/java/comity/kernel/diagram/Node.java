package comity.kernel.diagram;

/**
 * A diagram. Two diagrams of one {@link Diagrams} are equal exactly when they are the same object.
 */
public sealed interface Node permits Branch, Leaf {}
