package comity.kernel.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cases by the values that they have for some questions; any others have any value.
 *
 * @param values for each question at least one
 */
record Cube(SequencedMap<Question, Set<Object>> values) {

  static Cube all() {
    return new Cube(new LinkedHashMap<>());
  }

  Cube with(Question question, Set<Object> allowed) {
    SequencedMap<Question, Set<Object>> more = new LinkedHashMap<>(values);
    more.put(question, new LinkedHashSet<>(allowed));
    return new Cube(more);
  }

  Cube without(Question question) {
    SequencedMap<Question, Set<Object>> fewer = new LinkedHashMap<>(values);
    fewer.remove(question);
    return new Cube(fewer);
  }

  /** What it says besides another. */
  Cube without(Cube said) {
    SequencedMap<Question, Set<Object>> fewer = new LinkedHashMap<>(values);
    fewer.entrySet().removeAll(said.values.entrySet());
    return new Cube(fewer);
  }

  /** The readings that it names, with their values. */
  Set<String> readings() {
    Set<String> readings = new TreeSet<>();
    values.forEach((question, allowed) -> {
      if (question.isReading()) {
        readings.add(question.reading() + "=" + allowed);
      }
    });
    return readings;
  }
}
