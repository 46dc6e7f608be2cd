package comity.cli;

import java.time.LocalDate;

/**
 * The day whose law is asked for.
 *
 * @param why in words, to stand behind the day
 */
record AsOf(LocalDate day, String why) {}
