/**
 * How messages of webhooks leave this machine: to public addresses over TLS, unless the
 * configuration says otherwise, so that nobody can make the service knock at doors behind the
 * agency's wall.
 */
package comity.server.hooks;
