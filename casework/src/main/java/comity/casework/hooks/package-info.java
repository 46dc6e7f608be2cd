/**
 * Webhooks: who outside is told that something changed, and where to read it. A message says that
 * and nothing else; what is read there passes the gate like anything that is read. Signed as
 * Standard Webhooks has it. Computes; where hooks are kept and how messages travel is not known
 * here.
 */
package comity.casework.hooks;
