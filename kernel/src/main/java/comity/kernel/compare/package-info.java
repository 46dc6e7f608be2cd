/**
 * Looks at laws as a whole: what a law forgot, and which cases two laws answer differently. A set
 * of cases is a diagram of booleans; it is described in the words of the laws' tables, and shown by
 * an example that both laws are asked again. Knows no file, no clock and no output format.
 */
package comity.kernel.compare;
