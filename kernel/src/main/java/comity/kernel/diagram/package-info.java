/**
 * Reduced, ordered, hash-consed decision diagrams with many values and many kinds of leaf. Knows no
 * law, no fact and no meaning: a variable is a number of cells and a place in the order.
 */
package comity.kernel.diagram;
