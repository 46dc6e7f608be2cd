/**
 * The law as values: a version's text (decisions, tables, rules), the vocabulary of facts, a law's
 * history, its readings, offence lists and stacks. Read by {@code notation} and {@code dmn},
 * compiled by {@code compile}. Knows no diagram and no case.
 */
package comity.kernel.law;
