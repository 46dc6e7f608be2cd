package comity.kernel.book;

import comity.kernel.law.OffenceList;
import comity.kernel.law.OffenceList.Entry;
import comity.kernel.law.Version;
import comity.kernel.notation.Faults;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A version uses the entries of its first day, so no entry may come or go between two versions. */
final class ListDays {

  private ListDays() {}

  static void check(
      YamlMap law, List<Version> versions, Map<String, OffenceList> lists, Faults faults) {
    YamlMap places = law.map("lists").orElse(law);
    lists.forEach((name, list) -> {
      for (LocalDate day : days(list.entries())) {
        covering(versions, day)
            .ifPresent(v -> faults.add(places.at(name), says(name, day, list, v)));
      }
    });
  }

  private static Collection<LocalDate> days(List<Entry> entries) {
    TreeSet<LocalDate> days = new TreeSet<>();
    entries.forEach(e -> days(e).forEach(days::add));
    return days;
  }

  private static Stream<LocalDate> days(Entry entry) {
    return Stream.concat(Stream.of(entry.from()), entry.until().stream());
  }

  /** The version inside which the day lies, its first day not counted. */
  private static Optional<Version> covering(List<Version> versions, LocalDate day) {
    return versions.stream().filter(v -> v.covers(day) && !v.from().equals(day)).findFirst();
  }

  private static String says(String name, LocalDate day, OffenceList list, Version version) {
    String section =
        list.entries().stream()
            .filter(e -> days(e).anyMatch(day::equals))
            .map(Entry::section)
            .sorted()
            .findFirst()
            .orElseThrow();
    return "the list `"
        + name
        + "` changes on "
        + day
        + " (`"
        + section
        + "`), inside the version of "
        + version.from()
        + "; a version must begin on that day";
  }
}
