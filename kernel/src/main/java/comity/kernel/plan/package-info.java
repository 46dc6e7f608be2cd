/**
 * One compiled law as a plan for many rows: facts become small numbers, numbers become one key, the
 * key finds the set of possible outcomes in a table that was filled from the law's diagrams. Gives
 * the tables and the SQL that uses them; knows no database and reads no file.
 */
package comity.kernel.plan;
