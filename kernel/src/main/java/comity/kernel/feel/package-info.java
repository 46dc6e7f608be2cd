/**
 * The part of FEEL that law files use, as values: expressions and the unary tests of a table's
 * cells, each with the place where it stands, their parser and their printer. Knows no facts, no
 * types and no law.
 */
package comity.kernel.feel;
