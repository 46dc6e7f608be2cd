/**
 * Statutory reports: what a section orders an agency to count, counted from the events of its
 * cases. Which person belongs under which item is said by law files beside the report, which the
 * kernel decides; what is not known is told as such, never as zero. Knows no database: it is given
 * the cases.
 */
package comity.casework.report;
