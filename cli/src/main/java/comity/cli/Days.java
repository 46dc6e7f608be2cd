package comity.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days from the command line. */
final class Days {

  private Days() {}

  static Optional<LocalDate> parse(String option, String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new CommandException(
          "`" + text + "` for " + option + " is no day; write it as 2024-03-01", e);
    }
  }
}
