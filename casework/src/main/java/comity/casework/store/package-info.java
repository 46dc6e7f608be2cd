/**
 * The events of all cases in PostgreSQL: embedded in a folder, or any server by address. Each event
 * is appended in one transaction with its ledger leaf; its payload and salt lie apart, so that
 * sealing erases them and the leaf stays. What an event says is not known here.
 */
package comity.casework.store;
