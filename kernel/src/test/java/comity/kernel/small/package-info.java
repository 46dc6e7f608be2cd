/**
 * Laws of a few lines over a small vocabulary, for tests of whatever stands on a compiled law.
 * Knows no diagram.
 */
package comity.kernel.small;
