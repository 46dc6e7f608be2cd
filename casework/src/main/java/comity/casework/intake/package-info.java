/**
 * Requests that those who ask hand in themselves, until the agency's desk has found whom they are
 * about. To hand one in tells nothing: neither that the person is here nor that nobody is.
 * Computes; where events are kept is not known here.
 */
package comity.casework.intake;
