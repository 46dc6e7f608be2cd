/**
 * What laws say of one act: modality, time limits, and the rules that say so. Plain values; knows
 * nothing of how they are found. Diagrams hash them by the thousand, so they have their own equals
 * and hashCode: those that records come with go through method handles, which is slow at a start.
 */
package comity.kernel.outcome;
