package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import java.util.List;

/**
 * A definition as it was compiled for one scope: for the case, or for the elements of a list.
 *
 * @param columns the table's columns as diagrams of values; empty for a formula
 * @param answers a diagram of {@link Answered} or {@link Missing}; it may ask facts of the scopes
 *     around
 */
public record Instance(
    Edition edition, Definition definition, Scope scope, List<Node> columns, Node answers) {}
