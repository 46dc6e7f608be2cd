/**
 * Turns law texts into decision diagrams: types every expression, cuts each term that the tables
 * test into finitely many cells, builds one diagram for each decision and the meet of all layers
 * for each act. Refuses by name what it cannot compile exactly. Knows no file and no output format.
 *
 * <p>Records that serve as keys here have their own equals and hashCode: those that records come
 * with go through method handles, which is slow at a start.
 */
package comity.kernel.compile;
