package comity.server.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two fields for the first and the last day of some days, as they were filled in.
 *
 * @param errors the names of what is wrong: {@code from}, {@code to}, {@code order}
 */
record Days(String from, String to, List<String> errors) {

  Days {
    errors = List.copyOf(errors);
  }

  /** What a form says, or these days where it says nothing. */
  static Days of(Form form, LocalDate first, LocalDate last) {
    if (form.given("from").isEmpty() && form.given("to").isEmpty()) {
      return new Days(first.toString(), last.toString(), List.of());
    }
    String from = form.text("from");
    String to = form.text("to");
    List<String> errors = new ArrayList<>();
    if (day(from).isEmpty()) {
      errors.add("from");
    }
    if (day(to).isEmpty()) {
      errors.add("to");
    }
    if (errors.isEmpty() && day(to).orElseThrow().isBefore(day(from).orElseThrow())) {
      errors.add("order");
    }
    return new Days(from, to, errors);
  }

  /** The day that a text names, such as 2024-06-01. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean isGood() {
    return errors.isEmpty();
  }

  LocalDate first() {
    return LocalDate.parse(from);
  }

  LocalDate last() {
    return LocalDate.parse(to);
  }
}
