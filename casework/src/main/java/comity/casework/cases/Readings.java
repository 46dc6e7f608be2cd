package comity.casework.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The readings that an agency's counsel has adopted.
 *
 * @param adopted every adoption, in the order in which they were recorded
 */
public record Readings(List<AgencyEvent.ReadingAdopted> adopted) {

  public Readings {
    adopted = List.copyOf(adopted);
  }

  /** Those among the events of an agency. */
  public static Readings of(List<AgencyEvent> events) {
    return new Readings(
        events.stream()
            .filter(AgencyEvent.ReadingAdopted.class::isInstance)
            .map(AgencyEvent.ReadingAdopted.class::cast)
            .toList());
  }

  /**
   * The alternatives that count on a day, by reading: for each the adoption with the latest first
   * day that is not after it, and of several with one first day the last.
   */
  public SortedMap<String, String> on(LocalDate day) {
    SortedMap<String, String> values = new TreeMap<>();
    adopted.stream()
        .filter(a -> !a.from().isAfter(day))
        .sorted(Comparator.comparing(AgencyEvent.ReadingAdopted::from))
        .forEach(a -> values.put(a.reading(), a.value()));
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
