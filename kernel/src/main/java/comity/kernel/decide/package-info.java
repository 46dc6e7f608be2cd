/**
 * Decides cases from a compiled law: the outcome of each act with its reasons, or the exact set of
 * possible outcomes and what they hang on. Knows no file, no clock and no output format.
 */
package comity.kernel.decide;
