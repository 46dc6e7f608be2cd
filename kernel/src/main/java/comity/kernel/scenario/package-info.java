/**
 * Scenarios: small invented cases beside the law, with the outcome that the law's text gives. Reads
 * them, runs them and says which rules none of them reaches. Knows laws and decisions; prints
 * nothing.
 */
package comity.kernel.scenario;
