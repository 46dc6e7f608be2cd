/**
 * What can still be said of laws that are too large for their diagrams: single cases, found by a
 * search that is built apart from this program and decided again here. Knows no solver.
 */
package comity.kernel.witness;
