package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.Reading;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers the readings of several laws. One id is one question, so its alternatives must agree
 * wherever it stands.
 */
final class ReadingsOf {

  private final LawBook book;
  private final SortedMap<String, Reading> readings = new TreeMap<>();
  private final Set<List<Object>> seen = new HashSet<>();

  ReadingsOf(LawBook book) {
    this.book = book;
  }

  SortedMap<String, Reading> readings(Collection<Law> laws) {
    laws.forEach(this::add);
    return Collections.unmodifiableSortedMap(readings);
  }

  private void add(Law law) {
    // The text of a bill may raise readings that the same law without it does not.
    if (seen.add(List.of(law.id(), law.readings().keySet()))) {
      law.readings().values().forEach(reading -> add(law, reading));
      law.borrows().keySet().forEach(id -> add(book.law(id)));
    }
  }

  private void add(Law law, Reading reading) {
    Reading known = readings.putIfAbsent(reading.id(), reading);
    if (known != null && !known.alternatives().keySet().equals(reading.alternatives().keySet())) {
      Position at = book.start(law.id() + "/law.yaml");
      throw new LawException(
          at,
          "the reading `"
              + reading.id()
              + "` has the alternatives "
              + reading.alternatives().keySet()
              + ", and elsewhere "
              + known.alternatives().keySet());
    }
  }
}
