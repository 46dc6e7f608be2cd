/**
 * Looks at laws as a whole: what a law forgot, and where two laws answer differently. Knows no
 * file, no clock and no output format.
 */
package comity.kernel.compare;
