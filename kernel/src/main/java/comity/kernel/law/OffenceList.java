package comity.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A dated list of sections of one statute. */
public record OffenceList(String name, String statute, List<Entry> entries) {

  /**
   * One section on the list.
   *
   * @param section with its subdivision, {@code 265.02(2)}
   * @param until the first day on which it is no longer listed
   * @param verified whether both days were confirmed
   * @param source the instrument
   */
  public record Entry(
      String section,
      LocalDate from,
      Optional<LocalDate> until,
      boolean verified,
      String source,
      String title) {

    /** Whether it is listed on that day. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
  }

  /** The sections listed on that day. */
  public SortedSet<String> on(LocalDate day) {
    return entries.stream()
        .filter(e -> e.covers(day))
        .map(Entry::section)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
