/**
 * What every route shares: the one table of routes, problems as RFC 9457 writes them, entity tags,
 * limits of size and rate. Knows HTTP and no law.
 */
package comity.server.http;
