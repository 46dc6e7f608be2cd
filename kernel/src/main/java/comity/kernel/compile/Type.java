package comity.kernel.compile;

import comity.kernel.law.Fact;
import java.util.ArrayList;
import java.util.List;

/** What an expression can be. */
sealed interface Type {

  /** Yes or no. */
  record YesNo() implements Type {}

  /** One of these texts. */
  record Values(List<String> values) implements Type {}

  /** Any text. */
  record Code() implements Type {}

  /** A day, an instant or a number. */
  record Quantity(Sum.Kind kind) implements Type {}

  /** A constant duration. */
  record Duration() implements Type {}

  /** A list of constants. */
  record Constants() implements Type {}

  /** The elements of a list of that scope. */
  record Elements(Scope scope, Fact list) implements Type {}

  /** Several results by name. */
  record Row(List<String> names, List<Type> types) implements Type {}

  /** Null, as an output only. */
  record Nothing() implements Type {}

  /** In words, for messages. */
  default String describe() {
    return switch (this) {
      case YesNo t -> "yes or no";
      case Values t -> "one of " + String.join(", ", t.values());
      case Code t -> "a code";
      case Quantity t ->
          switch (t.kind()) {
            case DAY -> "a day";
            case INSTANT -> "an instant";
            case NUMBER -> "a number";
          };
      case Duration t -> "a duration";
      case Constants t -> "a list of constants";
      case Elements t -> "the list " + t.list().path();
      case Row t -> "several results (" + String.join(", ", t.names()) + ")";
      case Nothing t -> "null";
    };
  }

  /** The type that holds the values of both, or null if there is none. */
  static Type join(Type a, Type b) {
    if (a.equals(b) || b instanceof Nothing) {
      return a;
    }
    if (a instanceof Nothing) {
      return b;
    }
    if (isText(a) && isText(b)) {
      return a instanceof Values x && b instanceof Values y ? union(x, y) : new Code();
    }
    return a instanceof Row x && b instanceof Row y ? joinRows(x, y) : null;
  }

  private static Type joinRows(Row a, Row b) {
    if (!a.names().equals(b.names())) {
      return null;
    }
    List<Type> joined = new ArrayList<>();
    for (int i = 0; i < a.types().size(); i++) {
      Type type = join(a.types().get(i), b.types().get(i));
      if (type == null) {
        return null;
      }
      joined.add(type);
    }
    return new Row(a.names(), joined);
  }

  private static boolean isText(Type type) {
    return type instanceof Values || type instanceof Code;
  }

  private static Values union(Values a, Values b) {
    List<String> all = new ArrayList<>(a.values());
    b.values().stream().filter(v -> !all.contains(v)).forEach(all::add);
    return new Values(List.copyOf(all));
  }
}
