package comity.kernel.dmn;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What a value can be, as a DMN file declares it or as an expression gives it. */
sealed interface DmnType {

  /** A type without parts. */
  enum Simple implements DmnType {
    YES_NO("a yes or no"),
    TEXT("a text"),
    NUMBER("a number"),
    DAY("a date"),
    INSTANT("a date and time"),
    DURATION("a duration"),
    NULL("null"),
    /** The file does not say. */
    ANY("a value of a type that is not declared"),
    /** Values of different types, one or the other. */
    MIXED("values of several types"),
    /** A fault stands there, which is told already. */
    UNKNOWN("a faulty expression");

    private final String words;

    Simple(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

  /** For messages. */
  String words();

  /** One of these texts. */
  record Closed(List<String> values) implements DmnType {
    @Override
    public String words() {
      return "one of " + String.join(", ", values);
    }
  }

  /**
   * Named parts.
   *
   * @param name the type's name; empty where it has none
   */
  record Structure(String name, SequencedMap<String, Part> parts) implements DmnType {
    @Override
    public String words() {
      return name.isEmpty() ? "a structure" : "a `" + name + "`";
    }

    /** A structure with more parts conforms, as FEEL has it. */
    private boolean takesParts(SequencedMap<String, Part> others) {
      return others.keySet().containsAll(parts.keySet())
          && parts.entrySet().stream()
              .allMatch(p -> p.getValue().type().takes(others.get(p.getKey()).type()));
    }
  }

  /**
   * One part of a structure.
   *
   * @param law what our own extension says of it
   */
  record Part(DmnType type, Map<String, Map<String, String>> law) {}

  /** A list. */
  record Listed(DmnType of) implements DmnType {
    @Override
    public String words() {
      return "a list of " + of.words();
    }
  }

  /** A type that no law can use, in words that complete "… is not accepted". */
  record Refused(String what) implements DmnType {
    @Override
    public String words() {
      return what;
    }
  }

  /** Whether a value of the other type is surely also one of this. */
  default boolean takes(DmnType other) {
    if (this == Simple.ANY || other == Simple.UNKNOWN || other == Simple.NULL) {
      return true;
    }
    return switch (this) {
      case Simple simple -> other == simple || (simple == Simple.TEXT && other instanceof Closed);
      case Closed closed ->
          other instanceof Closed some && closed.values().containsAll(some.values());
      case Listed list -> other instanceof Listed some && list.of().takes(some.of());
      case Structure structure ->
          other instanceof Structure some && structure.takesParts(some.parts());
      case Refused refused -> false;
    };
  }

  /** A type that takes values of both, {@code MIXED} if there is none. */
  default DmnType or(DmnType other) {
    if (this instanceof Closed a && other instanceof Closed b) {
      return new Closed(
          java.util.stream.Stream.concat(a.values().stream(), b.values().stream())
              .distinct()
              .toList());
    }
    if (this == Simple.NULL || other.takes(this)) {
      return other;
    }
    return takes(other) ? this : Simple.MIXED;
  }
}
