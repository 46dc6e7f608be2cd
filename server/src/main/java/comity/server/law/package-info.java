/**
 * The routes that need no store: decisions, explanations, interviews, comparisons and the laws,
 * byte for byte as the command prints them. Keeps nothing of what it is asked.
 */
package comity.server.law;
