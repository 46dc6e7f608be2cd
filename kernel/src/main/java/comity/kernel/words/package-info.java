/**
 * What people read: acts, time limits, days and the marks on a version, in plain English. One place
 * for the wording, whatever shows it. Knows no case, no page and no terminal.
 */
package comity.kernel.words;
