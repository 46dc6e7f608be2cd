package comity.kernel.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean at one place: elements of lists and arguments, and the scope whose facts stand
 * nearest.
 */
final class Env {

  private final Scope scope;
  private final Map<String, Scope> elements;
  private final Map<String, Typed> values;

  private Env(Scope scope, Map<String, Scope> elements, Map<String, Typed> values) {
    this.scope = scope;
    this.elements = elements;
    this.values = values;
  }

  static Env root(Scope scope) {
    return new Env(scope, Map.of(), Map.of());
  }

  /** Inside a quantifier over the elements of that scope. */
  Env bind(String variable, Scope element) {
    Env env = copy(element);
    env.values.remove(variable);
    env.elements.put(variable, element);
    return env;
  }

  /** The body of a test: nothing of the caller's names is seen but the arguments. */
  Env call(Map<String, Scope> elementArguments, Map<String, Typed> valueArguments) {
    return new Env(scope, elementArguments, valueArguments);
  }

  private Env copy(Scope nearest) {
    return new Env(nearest, new HashMap<>(elements), new HashMap<>(values));
  }

  Scope scope() {
    return scope;
  }

  Optional<Scope> element(String name) {
    return Optional.ofNullable(elements.get(name));
  }

  Optional<Typed> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
