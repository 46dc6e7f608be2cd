package comity.kernel.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;

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
}
