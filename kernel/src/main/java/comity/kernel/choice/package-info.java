/**
 * Which law is asked for: names such as {@code ID@BILL}, the day, the readings that the caller
 * adopts, and the versions in force then, compiled once. Every face of the program goes through it,
 * so that one question has one answer. Opens no file by itself and asks no clock.
 */
package comity.kernel.choice;
