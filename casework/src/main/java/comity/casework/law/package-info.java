/**
 * The laws that bind an agency on a day, compiled once for each set of versions, and the decisions
 * that they give. Knows the kernel; knows nothing of cases, clocks and databases.
 */
package comity.casework.law;
