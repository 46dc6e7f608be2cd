package comity.kernel.scenario;

import comity.kernel.facts.Draft;
import comity.kernel.feel.Position;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one file of scenarios. */
final class ScenarioReader {

  private static final List<String> KEYS =
      List.of("law", "proposal", "as-of", "readings", "given", "shared", "cases");
  private static final List<String> CASE_KEYS =
      List.of("name", "as-of", "readings", "set", "unknown", "expect", "because", "depends-on");

  /** In place of a reading's value: counsel leaves it open. */
  private static final String OPEN = "open";

  private final YamlReader yaml;
  private final Vocabulary vocabulary;
  private final String law;

  private ScenarioReader(YamlReader yaml, Vocabulary vocabulary, String law) {
    this.yaml = yaml;
    this.vocabulary = vocabulary;
    this.law = law;
  }

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param law the law beside which it lies, which it must name
   * @throws comity.kernel.law.LawException with every fault of the file
   */
  static List<Scenario> read(String file, String content, Vocabulary vocabulary, String law) {
    YamlReader yaml = new YamlReader(file);
    ScenarioReader reader = new ScenarioReader(yaml, vocabulary, law);
    List<Scenario> scenarios = yaml.read(content).map(reader::file).orElse(List.of());
    yaml.check();
    return scenarios;
  }

  private List<Scenario> file(Node root) {
    Map<String, Node> keys = yaml.map(root, KEYS);
    if (!keys.containsKey("law") || !yaml.text(keys.get("law")).equals(law)) {
      yaml.fault(keys.getOrDefault("law", root), "expected `law: " + law + "`");
    }
    if (!keys.containsKey("cases")) {
      yaml.fault(root, "the key `cases` is missing");
      return List.of();
    }
    return yaml.list(keys.get("cases")).stream().map(node -> scenario(node, keys)).toList();
  }

  private Scenario scenario(Node node, Map<String, Node> file) {
    Map<String, Node> keys = yaml.map(node, CASE_KEYS);
    Position at = yaml.at(node);
    if (!keys.containsKey("name") || !keys.containsKey("expect")) {
      yaml.fault(node, "a scenario needs the keys `name` and `expect`");
    }
    return new Scenario(
        at,
        keys.containsKey("name") ? yaml.text(keys.get("name")) : "",
        file.containsKey("proposal") ? yaml.text(file.get("proposal")) : "",
        day(keys.getOrDefault("as-of", file.get("as-of")), node),
        facts(file, keys).build(),
        perAct(keys.get("expect"), this::outcome),
        perAct(keys.get("because"), yaml::text),
        texts(keys.get("depends-on")));
  }

  private LocalDate day(Node node, Node scenario) {
    try {
      if (node != null) {
        return LocalDate.parse(yaml.text(node));
      }
    } catch (DateTimeException e) {
      // The fault below says what is expected.
    }
    yaml.fault(node == null ? scenario : node, "expected `as-of` with a day such as 2016-06-01");
    return LocalDate.EPOCH;
  }

  /** The base case, then its small changes, then what is not known after all. */
  private Draft facts(Map<String, Node> file, Map<String, Node> scenario) {
    Map<String, Node> facts = new LinkedHashMap<>();
    putReadings(file.get("readings"), facts);
    putReadings(scenario.get("readings"), facts);
    put(file.get("given"), facts);
    if (scenario.containsKey("set")) {
      YamlReader.oneOrMore(scenario.get("set")).forEach(change -> put(change, facts));
    }
    if (scenario.containsKey("unknown")) {
      yaml.list(scenario.get("unknown")).forEach(path -> remove(path, facts));
    }
    Draft draft = new Draft(vocabulary);
    FactSetter setter = new FactSetter(yaml);
    facts.forEach((path, value) -> setter.set(draft, path, value));
    return draft;
  }

  private void put(Node changes, Map<String, Node> facts) {
    if (changes != null) {
      facts.putAll(yaml.map(changes));
    }
  }

  private void putReadings(Node readings, Map<String, Node> facts) {
    if (readings != null) {
      yaml.map(readings).forEach((id, value) -> putReading(id, value, facts));
    }
  }

  private void putReading(String id, Node value, Map<String, Node> facts) {
    String path = Vocabulary.READING + id;
    if (yaml.text(value).equals(OPEN) && vocabulary.root().fact(path).isPresent()) {
      facts.remove(path);
    } else {
      facts.put(path, value);
    }
  }

  private void remove(Node node, Map<String, Node> facts) {
    String path = yaml.text(node);
    if (vocabulary.root().fact(path).isEmpty()) {
      yaml.fault(node, FactSetter.unknown(vocabulary.root(), path));
    }
    facts.remove(path);
  }

  private <T> SortedMap<String, List<T>> perAct(Node node, Function<Node, T> read) {
    SortedMap<String, List<T>> acts = new TreeMap<>();
    if (node != null) {
      yaml.map(node)
          .forEach((act, values) -> {
            checkAct(act, values);
            acts.put(act, YamlReader.oneOrMore(values).stream().map(read).toList());
          });
    }
    return Collections.unmodifiableSortedMap(acts);
  }

  private void checkAct(String act, Node place) {
    boolean kind = Acts.isDisclosure(act) && vocabulary.kinds().contains(Acts.kind(act));
    boolean whole = Acts.ACTS.contains(act) && !Acts.hasKinds(act);
    if (!kind && !whole) {
      yaml.fault(place, "`" + act + "` is no act; acts are " + acts());
    }
  }

  private String acts() {
    List<String> kinds = vocabulary.kinds();
    return kinds.isEmpty()
        ? String.join(", ", Acts.ACTS)
        : String.join(", ", Acts.ACTS) + ", with disclose." + String.join(", disclose.", kinds);
  }

  private Expected outcome(Node node) {
    try {
      return Expected.parse(yaml.text(node));
    } catch (IllegalArgumentException e) {
      yaml.fault(node, e.getMessage());
      return new Expected("", List.of());
    }
  }

  private List<String> texts(Node node) {
    return node == null ? List.of() : yaml.list(node).stream().map(yaml::text).toList();
  }
}
