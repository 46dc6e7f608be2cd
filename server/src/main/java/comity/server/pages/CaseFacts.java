package comity.server.pages;

import comity.casework.cases.FactSheet;
import comity.kernel.facts.FactPath;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts of a case as one object, in the form of the vocabulary. */
record CaseFacts(ObjectNode root) {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A fact, with the question that it answers. */
  record Line(String path, String question, List<String> values) {}

  static CaseFacts of(String json) {
    return new CaseFacts((ObjectNode) MAPPER.readTree(json));
  }

  static CaseFacts none() {
    return new CaseFacts(MAPPER.createObjectNode());
  }

  /** With another value at a path of plain names. */
  CaseFacts with(String path, String value) {
    ObjectNode copy = root.deepCopy();
    ObjectNode at = copy;
    String[] keys = path.split("\\.", -1);
    for (int i = 0; i < keys.length - 1; i++) {
      at = at.withObjectProperty(keys[i]);
    }
    at.put(keys[keys.length - 1], value);
    return new CaseFacts(copy);
  }

  /** With a word that a path of plain names is not known after all. */
  CaseFacts forgetting(String path) {
    CaseFacts named = with(path, "");
    int last = path.lastIndexOf('.');
    JsonNode holder = last < 0 ? named.root : named.root.at(pointer(path.substring(0, last)));
    ((ObjectNode) holder).putNull(path.substring(last + 1));
    return named;
  }

  /** Without what is said at a path; of an element, without that of its field. */
  CaseFacts without(String path) {
    ObjectNode copy = root.deepCopy();
    int last = path.lastIndexOf('.');
    JsonNode holder = last < 0 ? copy : copy.at(pointer(path.substring(0, last)));
    if (holder instanceof ObjectNode object) {
      object.remove(path.substring(last + 1));
    }
    return new CaseFacts(copy);
  }

  private static String pointer(String path) {
    return "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
  }

  /** Only those under these keys, or only those under others. */
  CaseFacts under(boolean these, String... keys) {
    ObjectNode copy = root.deepCopy();
    List<String> names = List.of(keys);
    List<String> gone =
        copy.propertyNames().stream().filter(name -> names.contains(name) != these).toList();
    gone.forEach(copy::remove);
    return new CaseFacts(copy);
  }

  public String json() {
    return root.toString();
  }

  /** Every fact of a sheet, one a line. */
  static List<Line> lines(FactSheet sheet, Vocabulary vocabulary) {
    return of(sheet.json()).lines(vocabulary);
  }

  /** Every fact, one a line. */
  List<Line> lines(Vocabulary vocabulary) {
    List<Line> lines = new ArrayList<>();
    collect("", root, vocabulary, lines);
    return lines;
  }

  private static void collect(String path, JsonNode node, Vocabulary vocabulary, List<Line> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(field ->
              collect(
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                  field.getValue(),
                  vocabulary,
                  into));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      into.add(line(path, List.of(Integer.toString(node.size())), vocabulary));
      for (int i = 0; i < node.size(); i++) {
        collect(path + "[" + i + "]", node.get(i), vocabulary, into);
      }
    } else {
      into.add(line(path, texts(node), vocabulary));
    }
  }

  private static Line line(String path, List<String> values, Vocabulary vocabulary) {
    String question = FactPath.of(vocabulary, path).map(p -> p.fact().question()).orElse(path);
    return new Line(path, question, values);
  }

  private static List<String> texts(JsonNode node) {
    if (node.isNull()) {
      return List.of("unknown");
    }
    if (!node.isArray()) {
      return List.of(node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asString());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(value -> texts.add(value.asString()));
    return texts.isEmpty() ? List.of("none") : texts;
  }
}
