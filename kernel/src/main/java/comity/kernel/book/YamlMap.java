package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.notation.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of YAML with the places of its values. What is not as expected becomes a fault, and
 * something empty stands in for it.
 */
final class YamlMap {

  private final String file;
  private final Position at;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMap(String file, MappingNode mapping, Faults faults) {
    this.file = file;
    this.at = Yaml.at(file, mapping.getStartMark());
    this.faults = faults;
    mapping.getValue().forEach(this::add);
  }

  private void add(NodeTuple entry) {
    Position place = Yaml.at(file, entry.getKeyNode().getStartMark());
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      faults.add(place, "expected a plain word as key");
    } else if (values.put(key.getValue(), entry.getValueNode()) != null) {
      faults.add(place, "the key `" + key.getValue() + "` stands twice");
    }
  }

  Position at() {
    return at;
  }

  /** The place of a key's value. */
  Position at(String key) {
    return values.containsKey(key) ? Yaml.at(file, values.get(key).getStartMark()) : at;
  }

  Collection<String> keys() {
    return List.copyOf(values.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /**
   * Every key must be one of the required or the optional ones, and every required one must be
   * there.
   */
  void check(List<String> required, List<String> optional) {
    for (String key : values.keySet()) {
      if (!required.contains(key) && !optional.contains(key)) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        faults.add(at(key), "unknown key `" + key + "`; expected " + String.join(", ", known));
      }
    }
    required.stream()
        .filter(key -> !values.containsKey(key))
        .forEach(key -> faults.add(at, "the key `" + key + "` is missing"));
  }

  /** A text, or an empty one when the key is absent. */
  String text(String key) {
    return has(key) ? text(values.get(key), "`" + key + "`") : "";
  }

  private String text(Node node, String what) {
    boolean filled =
        node instanceof ScalarNode scalar
            && !scalar.getTag().equals(Tag.NULL)
            && !scalar.getValue().isBlank();
    if (!filled) {
      faults.add(Yaml.at(file, node.getStartMark()), "expected a text for " + what);
      return "";
    }
    return ((ScalarNode) node).getValue().strip();
  }

  /** A text that is one of these. */
  String choice(String key, List<String> accepted) {
    String text = text(key);
    if (!text.isEmpty() && !accepted.contains(text)) {
      faults.add(
          at(key), "`" + text + "` for `" + key + "`; expected " + String.join(", ", accepted));
    }
    return text;
  }

  /** A day; empty when the key is absent or the day is none. */
  Optional<LocalDate> date(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      faults.add(at(key), "`" + text + "` for `" + key + "` is no date such as `2014-12-14`");
      return Optional.empty();
    }
  }

  /** The texts of a list; none when the key is absent. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    nodes(key).forEach(node -> texts.add(text(node, "each of `" + key + "`")));
    return List.copyOf(texts);
  }

  /** The texts of a list, each one of these and no one twice. */
  List<String> choices(String key, List<String> accepted) {
    List<String> texts = texts(key);
    for (String text : texts) {
      if (!text.isEmpty() && !accepted.contains(text)) {
        faults.add(
            at(key), "`" + text + "` in `" + key + "`; expected " + String.join(", ", accepted));
      }
    }
    if (texts.stream().distinct().count() < texts.size()) {
      faults.add(at(key), "`" + key + "` names something twice");
    }
    return texts;
  }

  private List<Node> nodes(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (values.get(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    faults.add(at(key), "expected a list for `" + key + "`");
    return List.of();
  }

  /** The mappings of a list; none when the key is absent. */
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    nodes(key).forEach(node -> map(node, "each of `" + key + "`").ifPresent(maps::add));
    return List.copyOf(maps);
  }

  private Optional<YamlMap> map(Node node, String what) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, mapping, faults));
    }
    faults.add(Yaml.at(file, node.getStartMark()), "expected keys and values for " + what);
    return Optional.empty();
  }

  /** The mapping under a key; empty when the key is absent. */
  Optional<YamlMap> map(String key) {
    return has(key) ? map(values.get(key), "`" + key + "`") : Optional.empty();
  }

  /** Each key with the mapping under it. */
  void forEachMap(BiConsumer<String, YamlMap> reader) {
    keys().forEach(key -> map(key).ifPresent(map -> reader.accept(key, map)));
  }

  void fault(String key, String says) {
    faults.add(at(key), says);
  }
}
