/**
 * What laws say of one act: modality, time limits, and the rules that say so. Plain values; knows
 * nothing of how they are found.
 */
package comity.kernel.outcome;
