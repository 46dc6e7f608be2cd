package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.InputData;
import comity.kernel.dmn.xml.XmlText;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts that a file's input data hold, gathered while its expressions are read. */
final class FactsFound implements Binder.Notes {

  private static final Pattern READING = Pattern.compile("([A-Z]+)([0-9]+[a-z]*)");

  private final DmnTypes types;
  private final SequencedMap<String, InputData> inputs = new LinkedHashMap<>();
  private final Map<FactPath, List<String>> closed = new TreeMap<>();
  private final SortedSet<FactPath> asked = new TreeSet<>();
  private final SortedSet<FactPath> factors = new TreeSet<>();
  private final SortedSet<String> lists = new TreeSet<>();

  FactsFound(DmnTypes types) {
    this.types = types;
  }

  /** What an input means; from now on it belongs to the vocabulary. */
  Meaning meaning(InputData input) {
    inputs.put(input.name(), input);
    DmnType type = types.of(input.typeRef());
    if (type instanceof DmnType.Structure structure && isLists(input, structure)) {
      return new Meaning.Lists(listNames(structure));
    }
    if (type instanceof DmnType.Structure structure && isReadings(input, structure)) {
      return new Meaning.Readings(readings(structure));
    }
    return new Meaning.Fact(type);
  }

  private static boolean isLists(InputData input, DmnType.Structure structure) {
    return input.name().equals("lists")
        && structure.parts().values().stream()
            .allMatch(p -> p.type().equals(new DmnType.Listed(DmnType.Simple.TEXT)));
  }

  private static Map<String, String> listNames(DmnType.Structure structure) {
    Map<String, String> names = new TreeMap<>();
    structure
        .parts()
        .forEach((part, declared) -> {
          String hyphened = part.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
          names.put(
              hyphened,
              declared.law().getOrDefault("list", Map.of()).getOrDefault("name", hyphened));
        });
    return names;
  }

  private static boolean isReadings(InputData input, DmnType.Structure structure) {
    return input.name().equals("readings")
        && structure.parts().keySet().stream().allMatch(part -> READING.matcher(part).matches())
        && structure.parts().values().stream().allMatch(p -> p.type() instanceof DmnType.Closed);
  }

  private static Map<String, Meaning.Reading> readings(DmnType.Structure structure) {
    Map<String, Meaning.Reading> readings = new TreeMap<>();
    structure
        .parts()
        .forEach((part, declared) ->
            readings.put(part, new Meaning.Reading(readingId(part, declared), declared.type())));
    return readings;
  }

  private static String readingId(String part, DmnType.Part declared) {
    Matcher matcher = READING.matcher(part);
    String derived = matcher.matches() ? matcher.group(1) + "-" + matcher.group(2) : part;
    return declared.law().getOrDefault("reading", Map.of()).getOrDefault("id", derived);
  }

  @Override
  public void fact(FactPath fact) {
    asked.add(fact);
  }

  /** Which must then be a whole number. */
  @Override
  public void factor(FactPath fact) {
    factors.add(fact);
  }

  @Override
  public void list(String name) {
    lists.add(name);
  }

  /**
   * Notes that a column is closed over values: where it asks for a text, the fact can be nothing
   * else, since DMN knows no answer for any other.
   */
  void close(Typed column, XmlText values) {
    if (column.type() == DmnType.Simple.YES_NO || column.type() == DmnType.Simple.UNKNOWN) {
      return;
    }
    Optional<List<String>> texts = DmnTypes.texts(values);
    if (texts.isEmpty()) {
      throw new LawException(
          values.at(), "a column closed over anything but texts is not accepted");
    }
    if (column.type() instanceof DmnType.Closed c && !texts.get().containsAll(c.values())) {
      throw new LawException(
          values.at(), "the column is closed over fewer values than its input has");
    }
    if (column.type() == DmnType.Simple.TEXT) {
      closeText(column, values, texts.get());
    }
  }

  private void closeText(Typed column, XmlText place, List<String> values) {
    if (column.fact() == null) {
      throw new LawException(
          place.at(), "a closed column over an open text that is no fact is not accepted");
    }
    List<String> before = closed.putIfAbsent(column.fact(), values);
    if (before != null && !before.equals(values)) {
      throw new LawException(
          place.at(), "two columns close `" + column.fact().path() + "` over different values");
    }
  }

  SortedSet<String> lists() {
    return lists;
  }

  /** The facts that some expression names: their paths by the kind of record. */
  SortedMap<String, SortedSet<String>> asked() {
    SortedMap<String, SortedSet<String>> paths = new TreeMap<>();
    for (FactPath fact : asked) {
      String record =
          fact.record().isEmpty() ? Vocabulary.CASE : FactWriter.recordName(types, fact.record());
      paths.computeIfAbsent(record, r -> new TreeSet<>()).add(fact.path());
    }
    return paths;
  }

  Vocabulary vocabulary() {
    SequencedMap<String, List<Fact>> records = new LinkedHashMap<>();
    records.put(Vocabulary.CASE, new ArrayList<>());
    inputs.values().forEach(input -> add(input, records));
    return new Vocabulary(
        records.entrySet().stream().map(r -> new RecordType(r.getKey(), r.getValue())).toList());
  }

  private void add(InputData input, Map<String, List<Fact>> records) {
    switch (meaning(input)) {
      case Meaning.Fact fact ->
          new FactWriter(types, closed, factors, records)
              .add(input.name(), fact.type(), types.law(input.typeRef()));
      case Meaning.Readings readings ->
          addReadings((DmnType.Structure) types.of(input.typeRef()), readings, records);
      default -> {}
    }
  }

  private static void addReadings(
      DmnType.Structure structure, Meaning.Readings readings, Map<String, List<Fact>> records) {
    List<Fact> facts = records.get(Vocabulary.CASE);
    structure
        .parts()
        .forEach((part, declared) ->
            facts.add(
                new Fact(
                    Vocabulary.READING + readings.byPart().get(part).id(),
                    facts.size(),
                    new FactType.OneOf(((DmnType.Closed) declared.type()).values(), ""),
                    declared.law().getOrDefault("words", Map.of()).getOrDefault("question", ""),
                    "counsel")));
  }
}
