/**
 * The routes of casework: cases, requests, findings, decisions, actions and readings for the staff
 * of an agency, and own requests for those who ask from outside. Thin: says what to record, tells
 * what became of it. Nothing reaches a requester but what the disclosure gate made.
 */
package comity.server.casework;
