/**
 * Finds single cases with the solver z3 where laws are too large for their diagrams. The solver
 * sees rows and what they ask; which answers can stand side by side, and what is decided, the
 * kernel says.
 */
package comity.solver;
