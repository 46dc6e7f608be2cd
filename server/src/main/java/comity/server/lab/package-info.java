/**
 * The lab: a version of a law with changes that somebody would make, as the text of a bill, with
 * what is wrong with it and what would differ. A sketch travels in links and forms; nothing is
 * kept, and no law in force is touched. Knows no page.
 */
package comity.server.lab;
