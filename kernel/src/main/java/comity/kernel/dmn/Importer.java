package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.Decision;
import comity.kernel.dmn.DrgElement.InputData;
import comity.kernel.dmn.DrgElement.Knowledge;
import comity.kernel.dmn.DrgElement.Parameter;
import comity.kernel.dmn.DrgElement.Reference;
import comity.kernel.dmn.DrgElement.Service;
import comity.kernel.feel.Names;
import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.LawException;
import comity.kernel.law.LawText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a model into a law text, definition by definition, each after those that it requires. For
 * one use.
 */
final class Importer {

  private static final LocalDate SINCE_EVER = LocalDate.of(1901, 1, 1);

  private final DmnModel model;
  private final DmnTypes types;
  private final Graph graph;
  private final Logics logics;
  private final Functions functions;
  private final FactsFound facts;
  private final List<LawException.Fault> faults = new ArrayList<>();
  private final Map<Key, Unit> units = new HashMap<>();
  private final Set<Key> begun = new HashSet<>();
  private final Map<String, String> names = new TreeMap<>();
  private Set<String> caseLevel = Set.of();

  /** A decision or function, and the elements that a service binds anew above it. */
  private record Key(String id, Set<String> rebound) {}

  /**
   * What became of a key.
   *
   * @param order its element's place in the file
   */
  private record Unit(int order, Definition definition, DmnType type) {}

  Importer(DmnModel model) {
    DmnModel.Analysis analysis = model.analysis();
    this.model = model;
    this.types = analysis.types();
    this.graph = analysis.graph();
    this.logics = analysis.logics();
    this.functions = analysis.functions();
    this.facts = new FactsFound(types);
  }

  Imported all() {
    model
        .head()
        .imports()
        .forEach((name, at) -> fault(at, "the import of `" + name + "` is not accepted"));
    Set<String> inServices = functions.onlyInServices();
    List<DrgElement> roots = new ArrayList<>();
    model.all(Decision.class).filter(d -> !inServices.contains(d.id())).forEach(roots::add);
    model.all(Knowledge.class).forEach(roots::add);
    model.all(Service.class).filter(s -> !functions.kept(s).isEmpty()).forEach(roots::add);
    return imported(roots);
  }

  Imported only(String name) {
    List<DrgElement> roots = new ArrayList<>();
    model.all(Decision.class).filter(d -> d.name().equals(name)).forEach(roots::add);
    if (roots.size() != 1) {
      throw new LawException(
          model.head().at(),
          roots.size() + " decisions bear the name `" + name + "`; one is needed");
    }
    return imported(roots);
  }

  private Imported imported(List<DrgElement> roots) {
    caseLevel = caseLevel(roots);
    roots.forEach(root -> attempt(() -> unit(root, Set.of())));
    if (!faults.isEmpty()) {
      throw new LawException(faults.stream().distinct().sorted(BY_PLACE).toList());
    }
    LawText text = text();
    return new Imported(
        text, facts.vocabulary(), facts.asked(), facts.lists(), new TreeMap<>(names));
  }

  private static final Comparator<LawException.Fault> BY_PLACE =
      Comparator.<LawException.Fault>comparingInt(f -> f.at().line())
          .thenComparingInt(f -> f.at().column());

  private LawText text() {
    DmnModel.Head head = model.head();
    List<Definition> definitions =
        units.values().stream()
            .distinct()
            .sorted(Comparator.comparingInt(Unit::order).thenComparing(u -> u.definition().name()))
            .map(Unit::definition)
            .toList();
    return new LawText(
        head.law().getOrDefault("law", "imported/" + slug(head.name())),
        from(head),
        head.law().getOrDefault("cite", head.name()),
        head.name(),
        head.description(),
        definitions);
  }

  private static LocalDate from(DmnModel.Head head) {
    String from = head.law().getOrDefault("from", SINCE_EVER.toString());
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException e) {
      throw new LawException(head.at(), "the text begins on `" + from + "`, which is no date");
    }
  }

  private static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "model" : slug;
  }

  /** The decisions that are needed as such, not only below a service that binds something anew. */
  private Set<String> caseLevel(List<DrgElement> roots) {
    Set<String> found = new TreeSet<>();
    roots.stream().filter(Decision.class::isInstance).forEach(r -> addBelow(r.id(), found));
    return found;
  }

  private void addBelow(String id, Set<String> found) {
    if (model.element(id) instanceof Decision decision && found.add(id)) {
      decision.requires().forEach(r -> addBelow(r.id(), found));
    }
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (LawException e) {
      faults.addAll(e.faults());
    }
  }

  private void fault(Position at, String says) {
    faults.add(new LawException.Fault(at, says));
  }

  private Unit unit(DrgElement element, Set<String> rebound) {
    Key key = new Key(element.id(), rebound);
    if (!units.containsKey(key)) {
      if (!begun.add(key)) {
        throw new LawException(element.at(), "`" + element.name() + "` requires itself");
      }
      units.put(key, made(element, rebound));
    }
    return units.get(key);
  }

  private Unit made(DrgElement element, Set<String> rebound) {
    return switch (element) {
      case Decision d -> made(d, rebound);
      case Knowledge k -> made(k);
      case Service s -> made(s);
      case InputData i -> throw new LawException(i.at(), "input data is no decision");
    };
  }

  private Unit made(Decision decision, Set<String> rebound) {
    List<String> parameters = rebound.stream().map(id -> model.element(id).name()).toList();
    String name = parameters.isEmpty() ? decision.name() : lifted(decision, parameters);
    return unit(decision, decision, name, parameters, scope(decision, rebound));
  }

  private String lifted(Decision decision, List<String> parameters) {
    String name =
        caseLevel.contains(decision.id())
            ? decision.name() + " for " + String.join(" and ", parameters)
            : decision.name();
    if (!name.equals(decision.name())) {
      names.put(decision.name() + "(" + String.join(", ", parameters) + ")", name);
    }
    return name;
  }

  private Unit made(Knowledge function) {
    List<String> kept = functions.kept(function);
    Map<String, Meaning> meanings = new TreeMap<>();
    required(function.requires(), Set.of(), meanings);
    for (Parameter p : function.parameters()) {
      meanings.put(
          p.name(),
          kept.contains(p.name())
              ? new Meaning.Bound(types.of(p.typeRef()))
              : global(function, p.name()));
    }
    return unit(function, function, function.name(), kept, new Scope(meanings));
  }

  private Meaning global(Knowledge function, String name) {
    DrgElement element =
        model.elements().stream()
            .filter(e -> !Functions.isFunction(e) && e.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new LawException(function.at(), "`" + name + "` is unknown"));
    return meaning(element, Set.of());
  }

  private Unit made(Service service) {
    if (service.outputs().size() != 1) {
      throw new LawException(
          service.at(),
          "the service `"
              + service.name()
              + "` gives "
              + service.outputs().size()
              + " decisions; one is accepted");
    }
    Decision output = (Decision) required(service.outputs().getFirst());
    Set<String> rebound = functions.rebound(service);
    if (rebound.isEmpty()) {
      return unit(output, Set.of());
    }
    names.put(output.name(), service.name());
    return unit(output, service, service.name(), functions.kept(service), scope(output, rebound));
  }

  private Scope scope(Decision decision, Set<String> rebound) {
    Map<String, Meaning> meanings = new TreeMap<>();
    required(decision.requires(), rebound, meanings);
    return new Scope(meanings);
  }

  private void required(
      List<Reference> requires, Set<String> rebound, Map<String, Meaning> meanings) {
    for (Reference reference : requires) {
      DrgElement element = required(reference);
      meanings.put(element.name(), meaning(element, rebound));
    }
  }

  private DrgElement required(Reference reference) {
    DrgElement element = model.element(reference.id());
    if (element == null) {
      throw new LawException(
          reference.at(),
          "`" + reference.id() + "` stands in another file; imports are not accepted");
    }
    return element;
  }

  private Meaning meaning(DrgElement element, Set<String> rebound) {
    if (rebound.contains(element.id())) {
      return new Meaning.Bound(typeOf(element));
    }
    return switch (element) {
      case InputData i -> facts.meaning(i);
      case Decision d -> decision(d, graph.relevant(d.id(), rebound));
      case Knowledge k -> function(k, false);
      case Service s -> function(s, true);
    };
  }

  private DmnType typeOf(DrgElement element) {
    return switch (element) {
      case InputData i -> types.of(i.typeRef());
      case Decision d -> types.of(d.typeRef());
      default -> DmnType.Simple.UNKNOWN;
    };
  }

  private Meaning decision(Decision decision, Set<String> relevant) {
    Unit unit = unit(decision, relevant);
    List<String> arguments = relevant.stream().map(id -> model.element(id).name()).toList();
    return new Meaning.Made(unit.definition().name(), arguments, unit.type());
  }

  private Meaning function(DrgElement function, boolean byName) {
    Unit unit = unit(function, Set.of());
    return new Meaning.Function(
        unit.definition().name(),
        functions.parameters(function),
        parameterTypes(function),
        functions.kept(function),
        byName,
        Functions.words(function).test().map(DrgElement.TestWords::byName),
        unit.type());
  }

  private Map<String, DmnType> parameterTypes(DrgElement function) {
    Map<String, DmnType> found = new TreeMap<>();
    functions.parameters(function).forEach(p -> found.put(p.name(), types.of(p.typeRef())));
    return found;
  }

  /**
   * Writes one definition.
   *
   * @param logic the element whose logic it has
   * @param shown the element that people know it by
   */
  private Unit unit(
      DrgElement logic, DrgElement shown, String name, List<String> parameters, Scope scope) {
    Names known = logics.names(logic);
    LogicReader reader = new LogicReader(name, scope, known, facts, types, this::isDefinition);
    LogicReader.Result result = reader.read(Logics.logic(logic));
    faults.addAll(reader.faults());
    DmnType type = declared(logic, result);
    Definition definition =
        Words.of(logic, shown).definition(shown.at(), name, parameters, result.logic());
    return new Unit(model.elements().indexOf(logic), definition, type);
  }

  private boolean isDefinition(String name) {
    return model.elements().stream().anyMatch(e -> e instanceof Decision && e.name().equals(name));
  }

  /** What the file declares must take all that the logic gives: DMN makes null of the rest. */
  private DmnType declared(DrgElement element, LogicReader.Result result) {
    DmnType declared =
        element instanceof Decision d ? types.of(d.typeRef()) : types.given(element.typeRef());
    check(element, element.at(), declared, result);
    Boxed logic = Logics.logic(element);
    check(element, logic.at(), types.of(logic.typeRef()), result);
    return result.type();
  }

  private void check(DrgElement element, Position at, DmnType declared, LogicReader.Result result) {
    if (!declared.takes(result.type())) {
      fault(
          at,
          "`"
              + element.name()
              + "` is declared as "
              + declared.words()
              + " and gives "
              + result.type().words());
    }
  }
}
