/**
 * Statutory clocks: when a time limit ends that leaves out days, in the agency's zone and by a
 * named calendar of holidays. Computes instants from values; reads no clock and sets no timer.
 */
package comity.casework.clock;
