/**
 * The kernel's plan over rows that lie in a Spark cluster: makes its tables there and hands on the
 * SQL that the kernel writes. Decides nothing itself and knows neither DuckDB nor the command.
 */
package comity.spark;
