/**
 * The pages of the service, for people: made on the server from templates, with no script that they
 * need. Thin like the routes for programs: they ask the same libraries, decide nothing themselves,
 * and show a requester nothing but what the disclosure gate made.
 */
package comity.server.pages;
