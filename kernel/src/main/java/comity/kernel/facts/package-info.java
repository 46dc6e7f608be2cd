/**
 * The facts of one case, typed by the vocabulary, where a fact that nobody knows is unknown and not
 * false. Reads and writes no file and knows no law.
 */
package comity.kernel.facts;
