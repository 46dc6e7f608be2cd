package comity.casework.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known, fact by fact, and from which event. Later facts take the place of earlier ones; a
 * list is one fact. Immutable.
 */
public final class Known {

  /** Nothing is known. */
  public static final Known NOTHING = new Known(new TreeMap<>());

  private static final String STEP = "/";

  private final SortedMap<String, Fact> facts;

  private record Fact(String json, int number) {}

  private Known(SortedMap<String, Fact> facts) {
    this.facts = facts;
  }

  /** With these facts, which the event of that number told. */
  Known with(FactSheet sheet, int number) {
    SortedMap<String, Fact> more = new TreeMap<>(facts);
    add("", EventJson.MAPPER.readTree(sheet.json()), number, more);
    return new Known(more);
  }

  private static void add(String path, JsonNode node, int number, Map<String, Fact> into) {
    if (node.isObject()) {
      node.properties().forEach(e -> add(inner(path, e.getKey()), e.getValue(), number, into));
    } else {
      into.keySet().removeIf(known -> known.startsWith(path + STEP));
      if (node.isNull()) {
        into.remove(path);
      } else {
        into.put(path, new Fact(node.toString(), number));
      }
    }
  }

  private static String inner(String path, String key) {
    return path.isEmpty() ? key : path + STEP + key;
  }

  /** With what another knows; the other's word counts. */
  public Known and(Known other) {
    SortedMap<String, Fact> more = new TreeMap<>(facts);
    more.putAll(other.facts);
    return new Known(more);
  }

  /** As far as the paths are of that kind. */
  Known only(Predicate<String> paths) {
    SortedMap<String, Fact> less = new TreeMap<>(facts);
    less.keySet().removeIf(paths.negate());
    return new Known(less);
  }

  /** The paths of all that is known, {@code custody/basis}, sorted. */
  public Collection<String> paths() {
    return List.copyOf(facts.keySet());
  }

  /** The events that told of it. */
  SortedSet<Integer> numbers() {
    SortedSet<Integer> numbers = new TreeSet<>();
    facts.values().forEach(fact -> numbers.add(fact.number()));
    return numbers;
  }

  /** A text, such as an instant; empty if it is not known. */
  public String text(String path) {
    Fact fact = facts.get(path);
    return fact == null ? "" : EventJson.MAPPER.readTree(fact.json()).asString("");
  }

  /** All of it as one object. */
  public FactSheet sheet() {
    ObjectNode root = EventJson.MAPPER.createObjectNode();
    facts.forEach((path, fact) -> put(root, path, EventJson.MAPPER.readTree(fact.json())));
    return new FactSheet(root.toString());
  }

  private static void put(ObjectNode root, String path, JsonNode value) {
    List<String> keys = new ArrayList<>(List.of(path.split(STEP)));
    String last = keys.removeLast();
    ObjectNode at = root;
    for (String key : keys) {
      at = at.withObject(STEP + key);
    }
    at.set(last, value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Known known && facts.equals(known.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }
}
