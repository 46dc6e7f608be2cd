package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlReader;
import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What a DMN file holds: its types and its graph of requirements. Immutable; may be shared by
 * threads.
 */
public final class DmnModel {

  private final Head head;
  private final SequencedMap<String, ItemDefinition> types;
  private final SequencedMap<String, DrgElement> elements;
  private Analysis analysis;

  /**
   * What the file says of itself.
   *
   * @param law what our own extension says of the text: law, from, cite; empty in a file of others
   * @param imports the models it imports, with their places
   */
  record Head(
      Position at,
      String name,
      String namespace,
      String description,
      Map<String, String> law,
      Map<String, Position> imports) {}

  /** What is found out about a file once, for all its decisions. */
  record Analysis(DmnTypes types, Graph graph, Logics logics, Functions functions) {}

  /** Types by name, elements by id, both in the order of the file. */
  DmnModel(
      Head head,
      SequencedMap<String, ItemDefinition> types,
      SequencedMap<String, DrgElement> elements) {
    this.head = head;
    this.types = types;
    this.elements = elements;
  }

  /**
   * Reads a DMN file of any version from 1.1 to 1.7. What it holds is not yet judged.
   *
   * @param file its name, for messages
   * @throws LawException if it is no such file, or refers to what it does not hold
   */
  public static DmnModel read(String file, String xml) {
    return new ModelReader(XmlReader.read(file, xml)).read();
  }

  /** The names of all decisions, in the order of the file. */
  public List<String> decisions() {
    return all(DrgElement.Decision.class).map(DrgElement.Decision::name).toList();
  }

  /**
   * The file as a decision service sees it: its input decisions come from outside.
   *
   * @return empty if there is no service of that name
   */
  public Optional<DmnModel> asService(String name) {
    return all(DrgElement.Service.class)
        .filter(s -> s.name().equals(name))
        .findFirst()
        .map(this::with);
  }

  /**
   * The file with one business knowledge model as a decision of that name, whose parameters come
   * from outside.
   *
   * @return empty if there is no business knowledge model of that name
   */
  public Optional<DmnModel> asKnowledge(String name) {
    return all(DrgElement.Knowledge.class)
        .filter(k -> k.name().equals(name))
        .findFirst()
        .map(this::with);
  }

  /** The names of the decisions that a service of that name gives. */
  public List<String> outputs(String service) {
    return all(DrgElement.Service.class)
        .filter(s -> s.name().equals(service))
        .flatMap(s -> s.outputs().stream())
        .map(o -> elements.get(o.id()).name())
        .toList();
  }

  synchronized Analysis analysis() {
    if (analysis == null) {
      DmnTypes declared = new DmnTypes(types);
      Graph graph = new Graph(this);
      Logics logics = new Logics(this, declared);
      analysis = new Analysis(declared, graph, logics, new Functions(this, graph, logics));
    }
    return analysis;
  }

  Head head() {
    return head;
  }

  SequencedMap<String, ItemDefinition> types() {
    return types;
  }

  /** The element of that id. */
  DrgElement element(String id) {
    return elements.get(id);
  }

  /** All elements, in the order of the file. */
  List<DrgElement> elements() {
    return List.copyOf(elements.values());
  }

  /** All elements of a kind, in the order of the file. */
  <T extends DrgElement> Stream<T> all(Class<T> kind) {
    return elements.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  private DmnModel with(DrgElement.Service service) {
    SequencedMap<String, DrgElement> changed = new LinkedHashMap<>(elements);
    for (DrgElement.Reference input : service.inputDecisions()) {
      if (elements.get(input.id()) instanceof DrgElement.Decision d) {
        changed.put(d.id(), new DrgElement.InputData(d.at(), d.id(), d.name(), d.typeRef()));
      }
    }
    if (service.outputs().size() == 1 && !service.typeRef().isEmpty()) {
      changed.computeIfPresent(
          service.outputs().getFirst().id(), (id, output) -> typed(output, service));
    }
    return new DmnModel(head, types, changed);
  }

  /** What a service declares holds for its decision, too. */
  private DrgElement typed(DrgElement output, DrgElement.Service service) {
    if (!(output instanceof DrgElement.Decision d)) {
      return output;
    }
    String given =
        Optional.ofNullable(types.get(service.typeRef()))
            .flatMap(ItemDefinition::function)
            .orElse(service.typeRef());
    boolean agrees = d.typeRef().isEmpty() || d.typeRef().equals(given);
    Boxed logic =
        agrees
            ? d.logic()
            : new Boxed.Refused(service.at(), "a service of another type than its decision");
    return new DrgElement.Decision(d.at(), d.id(), d.name(), given, d.words(), d.requires(), logic);
  }

  private DmnModel with(DrgElement.Knowledge function) {
    SequencedMap<String, DrgElement> only = new LinkedHashMap<>();
    List<DrgElement.Reference> requires = new java.util.ArrayList<>(function.requires());
    elements.forEach((id, element) -> {
      if (element instanceof DrgElement.Knowledge) {
        only.put(id, element);
      }
    });
    for (DrgElement.Parameter p : function.parameters()) {
      String id = function.id() + " " + p.name();
      only.put(id, new DrgElement.InputData(p.at(), id, p.name(), p.typeRef()));
      requires.add(new DrgElement.Reference(p.at(), id));
    }
    only.put(
        function.id(),
        new DrgElement.Decision(
            function.at(),
            function.id(),
            function.name(),
            "",
            function.words(),
            List.copyOf(requires),
            function.logic()));
    return new DmnModel(head, types, only);
  }
}
