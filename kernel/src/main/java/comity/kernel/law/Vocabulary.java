package comity.kernel.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every fact that the laws may use, declared once: the record {@code case} and one for each kind of
 * element.
 */
public final class Vocabulary {

  /** The name of the record that holds the facts of the case. */
  public static final String CASE = "case";

  /** The path of the one kind of information that {@code disclose} is decided for. */
  public static final String INFORMATION = "information";

  /** The path of the kinds of information that a request names. */
  public static final String KINDS = "request.information";

  /** Readings stand among the facts of the case under this prefix: {@code reading A-10}. */
  public static final String READING = "reading ";

  private final Map<String, RecordType> records;

  /** The records by name; {@code case} must be among them. */
  public Vocabulary(List<RecordType> records) {
    Map<String, RecordType> byName = new TreeMap<>();
    records.forEach(r -> byName.put(r.name(), r));
    if (!byName.containsKey(CASE)) {
      throw new IllegalArgumentException("a vocabulary needs the record `case`");
    }
    this.records = byName;
  }

  /** The facts of the case. */
  public RecordType root() {
    return records.get(CASE);
  }

  /** The kinds of information that {@code disclose} is decided for; none if it has no kinds. */
  public List<String> kinds() {
    return root()
        .fact(INFORMATION)
        .map(fact -> fact.type() instanceof FactType.OneOf one ? one.values() : List.<String>of())
        .orElse(List.of());
  }

  /** The facts of one kind of element. */
  public Optional<RecordType> record(String name) {
    return Optional.ofNullable(records.get(name));
  }

  /** All records by name. */
  public Map<String, RecordType> records() {
    return java.util.Collections.unmodifiableMap(records);
  }

  /**
   * The same vocabulary with one more fact of the case for each reading, in the order of their ids.
   */
  public Vocabulary withReadings(Map<String, Reading> readings) {
    List<Fact> facts = new ArrayList<>(root().facts());
    new TreeMap<>(readings)
        .forEach((id, reading) ->
            facts.add(
                new Fact(
                    READING + id,
                    facts.size(),
                    new FactType.OneOf(List.copyOf(reading.alternatives().keySet()), ""),
                    reading.question(),
                    "counsel")));
    List<RecordType> all = new ArrayList<>(records.values());
    all.removeIf(r -> r.name().equals(CASE));
    all.add(new RecordType(CASE, facts));
    return new Vocabulary(all);
  }
}
