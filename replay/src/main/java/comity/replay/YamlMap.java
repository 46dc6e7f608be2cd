package comity.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys and values of YAML, whose scalars are texts as they stand. The first fault is thrown. */
final class YamlMap {

  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, MappingNode node) {
    this.file = file;
    this.line = line(node);
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw fault(entry.getKeyNode(), "expected a plain word as key");
      }
      if (values.put(key.getValue(), entry.getValueNode()) != null) {
        throw fault(key, "the key `" + key.getValue() + "` stands twice");
      }
    }
  }

  static YamlMap of(String file, String content) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(content);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return new YamlMap(file, mapping);
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new MappingException(file + ":" + line + ": no YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new MappingException("`" + file + "` is no YAML", e);
    }
    throw new MappingException("`" + file + "` holds no mapping; expected keys and values");
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private MappingException fault(Node node, String says) {
    return new MappingException(file + ":" + line(node) + ": " + says);
  }

  /** Something is wrong with the value of that key, or with the whole if there is none. */
  MappingException fault(String key, String says) {
    return values.containsKey(key)
        ? fault(values.get(key), says)
        : new MappingException(file + ":" + line + ": " + says);
  }

  void check(Set<String> known, Set<String> required) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw fault(key, "unknown key `" + key + "`; expected one of " + String.join(", ", known));
      }
    }
    for (String key : required) {
      if (!values.containsKey(key)) {
        throw fault(key, "the key `" + key + "` is missing");
      }
    }
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  String text(String key) {
    return text(values.get(key), key);
  }

  private String text(Node node, String key) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw fault(node, "expected a text for `" + key + "`");
  }

  /** The texts of a list; none when the key is absent. */
  List<String> texts(String key) {
    return nodes(key).stream().map(node -> text(node, key)).toList();
  }

  private List<Node> nodes(String key) {
    return has(key) ? nodes(values.get(key), key) : List.of();
  }

  private List<Node> nodes(Node node, String key) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(node, "expected a list for `" + key + "`");
  }

  /** The lists of texts of a list. */
  List<List<String>> lists(String key) {
    List<List<String>> lists = new ArrayList<>();
    for (Node node : nodes(key)) {
      lists.add(nodes(node, key).stream().map(inner -> text(inner, key)).toList());
    }
    return List.copyOf(lists);
  }

  List<YamlMap> maps(String key) {
    return nodes(key).stream().map(node -> map(node, key)).toList();
  }

  YamlMap map(String key) {
    return map(values.get(key), key);
  }

  private YamlMap map(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(file, mapping);
    }
    throw fault(node, "expected keys and values for `" + key + "`");
  }
}
