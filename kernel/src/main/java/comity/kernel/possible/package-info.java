/**
 * What some completion of incomplete facts leads to: terms that hang together answer together, and
 * no way is taken that no case takes. Other packages of the kernel ask it which leaves of a diagram
 * are possible and whether two diagrams differ anywhere. Knows no decision, no file and no output
 * format.
 */
package comity.kernel.possible;
