package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import comity.kernel.notation.Faults;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads YAML into its nodes, whose scalars are texts as they stand: {@code 120.10} is not a number
 * here.
 */
final class Yaml {

  private Yaml() {}

  /** The mapping that the text is. */
  static YamlMap map(String file, String content, Faults faults) {
    Position start = new Position(file, 1, 1);
    Node root =
        compose(file, content)
            .orElseThrow(() -> new LawException(start, "an empty file; expected keys and values"));
    if (root instanceof MappingNode mapping) {
      return new YamlMap(file, mapping, faults);
    }
    throw new LawException(start, "expected keys and values");
  }

  private static Optional<Node> compose(String file, String content) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(content);
    } catch (MarkedYamlEngineException e) {
      Position at = at(file, e.getProblemMark());
      throw (LawException)
          new LawException(at, "not YAML: " + oneLine(e.getProblem())).initCause(e);
    } catch (YamlEngineException e) {
      Position at = new Position(file, 1, 1);
      throw (LawException)
          new LawException(at, "not YAML: " + oneLine(e.getMessage())).initCause(e);
    }
  }

  private static String oneLine(String message) {
    return String.valueOf(message).replaceAll("\\s+", " ");
  }

  static Position at(String file, Optional<Mark> mark) {
    return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Position(file, 1, 1));
  }
}
