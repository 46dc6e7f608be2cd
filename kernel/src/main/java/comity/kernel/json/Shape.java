package comity.kernel.json;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where a key of a case leads: to a fact, or to an object that holds more keys. */
sealed interface Shape {

  /** The facts of the case whose paths begin so stand in one object under their remaining path. */
  String ESTABLISHED = "established.";

  /** Stands between the keys of a path. */
  Pattern DOT = Pattern.compile("\\.");

  /** The object that holds the adopted readings by id. */
  String READINGS = "readings";

  /** A fact. */
  final class Leaf implements Shape {

    private final Fact fact;
    private final Form form;
    private final Group element;
    private final String absent;
    private volatile Names values;

    private Leaf(Fact fact, Group element, String absent) {
      this.fact = fact;
      this.form = Form.of(fact.type());
      this.element = element;
      this.absent = absent;
    }

    Fact fact() {
      return fact;
    }

    /** How it is written. */
    Form form() {
      return form;
    }

    /** The shape of its elements; null unless it is a list of them. */
    Group element() {
      return element;
    }

    /** What a null stands for; null for not known. */
    String absent() {
      return absent;
    }

    /** One or several of a few that it takes, made when the first such fact is read. */
    Names values() {
      Names known = values;
      if (known == null) {
        known = new Names(values(fact.type()));
        values = known;
      }
      return known;
    }

    private static List<String> values(FactType type) {
      return switch (type) {
        case FactType.OneOf t -> t.values();
        case FactType.SomeOf t -> t.values();
        default -> List.of();
      };
    }
  }

  /** How facts are written. A switch on it is quicker than one on the types of facts. */
  enum Form {
    YES_NO,
    ONE_OF,
    SOME_OF,
    CODE,
    DAY,
    INSTANT,
    WHOLE,
    DECIMAL,
    LIST;

    private static Form of(FactType type) {
      return switch (type) {
        case FactType.YesNo t -> YES_NO;
        case FactType.OneOf t -> ONE_OF;
        case FactType.SomeOf t -> SOME_OF;
        case FactType.Code t -> CODE;
        case FactType.Day t -> DAY;
        case FactType.Instant t -> INSTANT;
        case FactType.Whole t -> WHOLE;
        case FactType.Decimal t -> DECIMAL;
        case FactType.ListOf t -> LIST;
      };
    }
  }

  /** An object. */
  final class Group implements Shape {

    private final boolean holdsReadings;
    private final SequencedMap<String, Shape> keys = new LinkedHashMap<>();
    private volatile Keys matched;

    private Group(boolean holdsReadings) {
      this.holdsReadings = holdsReadings;
    }

    boolean holdsReadings() {
      return holdsReadings;
    }

    Map<String, Shape> keys() {
      return keys;
    }

    /** The keys as they are found in bytes, made when the first such object is read. */
    Keys matched() {
      Keys known = matched;
      if (known == null) {
        known = new Keys(keys);
        matched = known;
      }
      return known;
    }

    private Group group(String key) {
      return (Group) keys.computeIfAbsent(key, k -> new Group(key.equals(READINGS)));
    }
  }

  /** Keys as they are found in bytes, by number. */
  final class Keys {

    private final Names names;
    private final Shape[] shapes;

    /**
     * By the number of a key and one more, which came after it the last time: most cases come from
     * one writer, in one order. Threads may overwrite each other's, since it is but a guess.
     */
    private final int[] next;

    private Keys(SequencedMap<String, Shape> keys) {
      this.names = new Names(List.copyOf(keys.keySet()));
      this.shapes = keys.values().toArray(Shape[]::new);
      this.next = new int[shapes.length + 1];
    }

    /** Reads the key that stands there, which may be none of these, and its colon. */
    int read(JsonScanner json, int before) {
      int guess = next[before + 1];
      int key = json.key(names, guess);
      if (key != guess && key != Names.NONE) {
        next[before + 1] = key;
      }
      return key;
    }

    int count() {
      return shapes.length;
    }

    Shape shape(int key) {
      return shapes[key];
    }
  }

  /** The shape of a whole case. */
  static Group of(Vocabulary vocabulary) {
    Map<String, Group> elements = new TreeMap<>();
    vocabulary.records().keySet().forEach(name -> elements.put(name, new Group(false)));
    vocabulary.records().forEach((name, type) -> fill(elements.get(name), type, elements));
    Group root = elements.get(Vocabulary.CASE);
    root.group(READINGS);
    return root;
  }

  private static void fill(Group group, RecordType type, Map<String, Group> elements) {
    for (Fact fact : type.facts()) {
      if (!fact.path().equals(Vocabulary.INFORMATION)) {
        place(group, fact, elements);
      }
    }
  }

  private static void place(Group group, Fact fact, Map<String, Group> elements) {
    List<String> keys = keys(fact.path());
    Group holder = group;
    for (String key : keys.subList(0, keys.size() - 1)) {
      holder = holder.group(key);
    }
    put(holder, keys.getLast(), fact, elements);
  }

  /** The keys that lead from the record to the fact of that path. */
  static List<String> keys(String path) {
    if (path.startsWith(Vocabulary.READING)) {
      return List.of(READINGS, path.substring(Vocabulary.READING.length()));
    }
    return path.startsWith(ESTABLISHED)
        ? List.of("established", path.substring(ESTABLISHED.length()))
        : DOT.splitAsStream(path).toList();
  }

  private static void put(Group group, String key, Fact fact, Map<String, Group> elements) {
    Group element =
        fact.type() instanceof FactType.ListOf list ? elements.get(list.element()) : null;
    boolean none = key.equals("equivalentOf") || key.equals("attempt");
    String absent = none ? "none" : null;
    group.keys.put(key, new Leaf(fact, element, absent));
  }
}
