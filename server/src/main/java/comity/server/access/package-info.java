/**
 * Who asks, and whether they may: tokens, sessions, accounts that are locked, the audit log, and
 * the identity provider of demonstrations. Goes by the table of routes; knows nothing of cases.
 */
package comity.server.access;
