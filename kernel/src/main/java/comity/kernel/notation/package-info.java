/**
 * The law notation: reads law files and the vocabulary from their text and writes the one canonical
 * layout. Names every fault with line and column. Knows no folder and no file system, no diagram
 * and no case.
 */
package comity.kernel.notation;
