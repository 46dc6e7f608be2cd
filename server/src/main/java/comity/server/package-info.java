/**
 * The service: starts, stops, and knows which parts there are. Everything that it answers is
 * computed by the kernel, the replay or casework; nothing points back to it.
 */
package comity.server;
