package comity.kernel.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that an expression may use. Immutable. */
final class Scope {

  private final Map<String, Meaning> meanings;

  Scope(Map<String, Meaning> meanings) {
    this.meanings = new TreeMap<>(meanings);
  }

  Optional<Meaning> meaning(String name) {
    return Optional.ofNullable(meanings.get(name));
  }

  /** The same with one more variable, which may hide another meaning. */
  Scope with(String variable, DmnType type) {
    Scope inner = new Scope(meanings);
    inner.meanings.put(variable, new Meaning.Bound(type));
    return inner;
  }

  /** All names. */
  List<String> names() {
    return List.copyOf(meanings.keySet());
  }
}
