package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlWriter;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Writes a picture of the requirements, without which some editors show nothing: each element above
 * those that it requires. Services get no shape, since one would cover its decision.
 */
final class DiagramWriter {

  static final String DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
  static final String DC = "http://www.omg.org/spec/DMN/20180521/DC/";
  static final String DI = "http://www.omg.org/spec/DMN/20180521/DI/";

  private static final int WIDTH = 180;
  private static final int HEIGHT = 60;
  private static final int STEP_X = 220;
  private static final int STEP_Y = 130;

  private final XmlWriter xml;
  private final ElementIds ids;
  private final LawText text;
  private final Needs needs;
  private final Map<String, Integer> levels = new HashMap<>();

  DiagramWriter(XmlWriter xml, ElementIds ids, LawText text, Needs needs) {
    this.xml = xml;
    this.ids = ids;
    this.text = text;
    this.needs = needs;
  }

  void write(Collection<String> inputs) {
    SequencedMap<String, Integer> nodes = new LinkedHashMap<>();
    inputs.forEach(i -> nodes.put(ids.input(i), 0));
    text.definitions().forEach(d -> nodes.put(shape(d), level(d)));
    int highest = nodes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Map<Integer, Integer> filled = new HashMap<>();
    xml.open("dmndi:DMNDI").open("dmndi:DMNDiagram", "id", ids.other("diagram"));
    nodes.forEach((id, level) -> {
      int x = 20 + STEP_X * (filled.merge(level, 1, Integer::sum) - 1);
      shape(id, x, 20 + STEP_Y * (highest - level));
    });
    xml.close("dmndi:DMNDiagram").close("dmndi:DMNDI");
  }

  private String shape(Definition definition) {
    String decision = ids.decision(definition.name());
    return decision == null ? ids.function(definition.name()) : decision;
  }

  private int level(Definition definition) {
    Integer known = levels.get(definition.name());
    if (known != null) {
      return known;
    }
    levels.put(definition.name(), 1);
    Needs.Need need = needs.of(definition);
    int below = 0;
    for (Collection<String> names : java.util.List.of(need.decisions(), need.tests())) {
      for (String name : names) {
        below = Math.max(below, level(text.definition(name).orElseThrow()));
      }
    }
    levels.put(definition.name(), below + 1);
    return below + 1;
  }

  private void shape(String id, int x, int y) {
    xml.open("dmndi:DMNShape", "id", ids.other("shape_" + id), "dmnElementRef", id);
    xml.empty(
        "dc:Bounds",
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(y),
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(HEIGHT));
    xml.close("dmndi:DMNShape");
  }
}
