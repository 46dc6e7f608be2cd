package comity.server.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A form as it was sent, with its times in the zone of the agency. */
record Filled(Form form, ZoneId zone) {

  String text(String name) {
    return form.text(name);
  }

  /** Each line that says something. */
  List<String> lines(String name) {
    return form.text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  boolean isTicked(String name) {
    return form.given(name).isPresent();
  }

  List<String> all(String name) {
    return form.all(name);
  }

  /** The day; empty if there is none. */
  Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(form.text(name)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The instant; empty if there is none. */
  Optional<OffsetDateTime> when(String name) {
    return WhenFields.of(form, name).at(zone);
  }

  /** What is wrong with a field: the key of the words for it; empty for nothing. */
  Optional<String> fault(Field field) {
    if (isEmpty(field)) {
      return field.isNeeded() ? Optional.of("error.needed") : Optional.empty();
    }
    return switch (field.kind()) {
      case DAY -> Optional.of("error.day").filter(key -> day(field.name()).isEmpty());
      case WHEN -> Optional.of("error.when").filter(key -> when(field.name()).isEmpty());
      case CHOICE -> Optional.of("error.choice").filter(key -> !isOffered(field));
      case TEXT, LONG, SEVERAL, TICK -> Optional.empty();
    };
  }

  private boolean isEmpty(Field field) {
    return switch (field.kind()) {
      case WHEN -> WhenFields.of(form, field.name()).isEmpty();
      case SEVERAL -> form.all(field.name()).isEmpty();
      case TEXT, LONG, DAY, CHOICE, TICK -> form.text(field.name()).isEmpty();
    };
  }

  private boolean isOffered(Field field) {
    Stream<String> values = field.options().stream().map(Field.Option::value);
    return values.anyMatch(form.text(field.name())::equals);
  }
}
