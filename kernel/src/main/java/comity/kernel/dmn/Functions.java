package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.Decision;
import comity.kernel.dmn.DrgElement.InputData;
import comity.kernel.dmn.DrgElement.Knowledge;
import comity.kernel.dmn.DrgElement.Parameter;
import comity.kernel.dmn.DrgElement.Reference;
import comity.kernel.dmn.DrgElement.Service;
import comity.kernel.feel.Children;
import comity.kernel.feel.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which parameters of the functions of a file are parameters indeed. A function of DMN sees nothing
 * but its parameters, so that callers hand over even what is the same everywhere: {@code lists:
 * lists}. Such a parameter falls away in a law text, where every test sees the facts of the case.
 */
final class Functions {

  private final DmnModel model;
  private final Graph graph;
  private final List<CallSite> sites;
  private final Map<String, Set<String>> kept = new HashMap<>();

  private record CallSite(DrgElement caller, DrgElement function, Map<String, Expr> arguments) {}

  Functions(DmnModel model, Graph graph, Logics logics) {
    this.model = model;
    this.graph = graph;
    this.sites = model.elements().stream().flatMap(e -> sites(e, logics)).toList();
    model.elements().stream()
        .filter(Functions::isFunction)
        .forEach(f -> kept.put(f.id(), first(f)));
    while (sites.stream().anyMatch(this::keepMore)) {}
  }

  /** The names of the parameters that the function has in a law text, in its order. */
  List<String> kept(DrgElement function) {
    Set<String> names = kept.get(function.id());
    List<String> stated =
        words(function).test().map(DrgElement.TestWords::parameters).orElse(List.of());
    List<String> others = parameters(function).stream().map(Parameter::name).toList();
    return Stream.concat(stated.stream(), others.stream())
        .distinct()
        .filter(names::contains)
        .toList();
  }

  /** The parameters of a function, in the order in which they are given by place. */
  List<Parameter> parameters(DrgElement function) {
    return switch (function) {
      case Knowledge k -> k.parameters();
      case Service s ->
          Stream.concat(s.inputDecisions().stream(), s.inputData().stream())
              .flatMap(r -> parameter(r).stream())
              .toList();
      default -> List.of();
    };
  }

  /** The ids of the elements that a call of the service binds anew. */
  Set<String> rebound(Service service) {
    Set<String> names = kept.get(service.id());
    Set<String> ids = new TreeSet<>();
    Stream.concat(service.inputDecisions().stream(), service.inputData().stream())
        .map(Reference::id)
        .filter(id -> model.element(id) != null && names.contains(model.element(id).name()))
        .forEach(ids::add);
    return ids;
  }

  static boolean isFunction(DrgElement element) {
    return element instanceof Knowledge || element instanceof Service;
  }

  static DrgElement.Words words(DrgElement function) {
    return switch (function) {
      case Knowledge k -> k.words();
      case Service s -> s.words();
      case Decision d -> d.words();
      case InputData i -> new DrgElement.Words("", "", Optional.empty());
    };
  }

  private Optional<Parameter> parameter(Reference reference) {
    return switch (model.element(reference.id())) {
      case InputData i -> Optional.of(new Parameter(i.at(), i.name(), i.typeRef()));
      case Decision d -> Optional.of(new Parameter(d.at(), d.name(), d.typeRef()));
      case null, default -> Optional.empty();
    };
  }

  /**
   * What surely is a parameter: what our own extension says, and what nothing of the case bears as
   * its name.
   */
  private Set<String> first(DrgElement function) {
    List<String> stated =
        words(function).test().map(DrgElement.TestWords::parameters).orElse(List.of());
    Set<String> names = new TreeSet<>();
    parameters(function).stream()
        .map(Parameter::name)
        .filter(name -> stated.contains(name) || global(name).isEmpty())
        .forEach(names::add);
    return names;
  }

  private Optional<DrgElement> global(String name) {
    return model.elements().stream()
        .filter(e -> !isFunction(e) && e.name().equals(name))
        .findFirst();
  }

  private boolean keepMore(CallSite site) {
    boolean more = false;
    for (Map.Entry<String, Expr> argument : site.arguments().entrySet()) {
      String parameter = argument.getKey();
      if (!kept.get(site.function().id()).contains(parameter)
          && !isSame(site.caller(), parameter, argument.getValue())) {
        more |= kept.get(site.function().id()).add(parameter);
      }
    }
    return more;
  }

  private boolean isSame(DrgElement caller, String parameter, Expr argument) {
    return argument instanceof Expr.Name name
        && name.path().equals(List.of(parameter))
        && isGlobal(caller, parameter);
  }

  /** Whether the name means the same at the caller as everywhere. */
  private boolean isGlobal(DrgElement caller, String name) {
    if (caller instanceof Knowledge k) {
      return !kept.get(k.id()).contains(name);
    }
    return model
        .all(Service.class)
        .filter(s -> graph.inside(s).contains(caller.id()))
        .noneMatch(s -> changes(s, name));
  }

  private boolean changes(Service service, String name) {
    return global(name).map(e -> !graph.relevant(e.id(), rebound(service)).isEmpty()).orElse(false);
  }

  private Stream<CallSite> sites(DrgElement caller, Logics logics) {
    return logics.expressions(caller).stream()
        .flatMap(Functions::calls)
        .flatMap(call -> site(caller, call).stream());
  }

  private static Stream<Expr.Call> calls(Expr expression) {
    Stream<Expr.Call> inner = Children.of(expression).stream().flatMap(Functions::calls);
    return expression instanceof Expr.Call call ? Stream.concat(Stream.of(call), inner) : inner;
  }

  private Optional<CallSite> site(DrgElement caller, Expr.Call call) {
    return model.elements().stream()
        .filter(e -> isFunction(e) && e.name().equals(call.function()))
        .findFirst()
        .map(f -> new CallSite(caller, f, arguments(f, call)));
  }

  private Map<String, Expr> arguments(DrgElement function, Expr.Call call) {
    List<Parameter> parameters = parameters(function);
    Map<String, Expr> arguments = new TreeMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Expr.Argument argument = call.arguments().get(i);
      if (!argument.name().isEmpty()) {
        arguments.put(argument.name(), argument.value());
      } else if (i < parameters.size()) {
        arguments.put(parameters.get(i).name(), argument.value());
      }
    }
    return arguments;
  }

  /** The ids of all decisions that some service gives or holds, by way of a parameter. */
  Set<String> onlyInServices() {
    List<String> ids = new ArrayList<>();
    model
        .all(Service.class)
        .filter(s -> !rebound(s).isEmpty())
        .forEach(s -> {
          s.outputs().forEach(o -> ids.add(o.id()));
          graph.inside(s).stream()
              .filter(id -> !graph.relevant(id, rebound(s)).isEmpty())
              .forEach(ids::add);
        });
    return new TreeSet<>(ids);
  }
}
