package comity.kernel.scenario;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The nodes of one YAML file with their places, scalars as texts. What is not as expected becomes a
 * fault, and something empty stands in for it.
 */
final class YamlReader {

  /** Scenarios name their shared changes again and again; nothing grows from it here. */
  private static final int ALIASES = 100_000;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  YamlReader(String file) {
    this.file = file;
  }

  Optional<Node> read(String content) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(ALIASES).build();
    try {
      return new Compose(settings).composeString(content);
    } catch (MarkedYamlEngineException e) {
      throw broken(at(e.getProblemMark()), e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw broken(at(Optional.empty()), e.getMessage(), e);
    }
  }

  private static LawException broken(Position at, String problem, Throwable cause) {
    String line = String.valueOf(problem).replaceAll("\\s+", " ");
    return (LawException) new LawException(at, "this is not YAML: " + line).initCause(cause);
  }

  void fault(Node node, String says) {
    faults.add(new Fault(at(node), says));
  }

  /** Throws what was found, if anything was. */
  void check() {
    if (!faults.isEmpty()) {
      throw new LawException(faults);
    }
  }

  Position at(Node node) {
    return at(node.getStartMark());
  }

  private Position at(Optional<Mark> mark) {
    return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Position(file, 1, 1));
  }

  /** The keys of a mapping in their order; a key that stands twice is a fault. */
  SequencedMap<String, Node> map(Node node) {
    SequencedMap<String, Node> map = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "expected keys and values");
      return map;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode());
      if (map.putIfAbsent(key, entry.getValueNode()) != null) {
        fault(entry.getKeyNode(), "`" + key + "` stands twice");
      }
    }
    return Collections.unmodifiableSequencedMap(map);
  }

  /** The same; every key must be one of these. */
  SequencedMap<String, Node> map(Node node, List<String> known) {
    SequencedMap<String, Node> map = map(node);
    map.forEach((key, value) -> {
      if (!known.contains(key)) {
        fault(value, "unknown key `" + key + "`; known here: " + String.join(", ", known));
      }
    });
    return map;
  }

  List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(node, "expected a list");
    return List.of();
  }

  /** A list, or one thing that stands for a list of it. */
  static List<Node> oneOrMore(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar && !isNull(node)) {
      return scalar.getValue();
    }
    fault(node, "expected a text");
    return "";
  }

  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
