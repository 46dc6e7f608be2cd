package comity.kernel.oracle;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a case or of one element of a list: fact paths to plain values. Values are
 * {@link Boolean}, {@link String}, {@link java.time.LocalDate}, {@link java.time.OffsetDateTime},
 * {@link java.math.BigDecimal}, a list of strings, or a list of trees. A path that is absent is a
 * fact that nobody knows. Mutable, because enumeration fills it in and takes out again.
 */
public final class Tree {

  private final RecordType type;
  private final SortedMap<String, Object> values = new TreeMap<>();

  /** A record of which nothing is known. */
  public Tree(RecordType type) {
    this.type = type;
  }

  /** The kind of record. */
  public RecordType type() {
    return type;
  }

  /** Sets a fact; null takes it out. */
  public Tree put(String path, Object value) {
    if (type.fact(path).isEmpty()) {
      throw new IllegalArgumentException("`" + path + "` is not a fact of a " + type);
    }
    if (value == null) {
      values.remove(path);
    } else {
      values.put(path, value);
    }
    return this;
  }

  /**
   * The value, or null when nobody knows it; an enumeration with an assumed value has that where
   * nothing was set.
   */
  public Object get(Fact fact) {
    Object value = values.get(fact.path());
    boolean assumed =
        value == null && fact.type() instanceof FactType.OneOf one && !one.assumed().isEmpty();
    return assumed ? ((FactType.OneOf) fact.type()).assumed() : value;
  }

  /** What was set, by path, in the order of the paths. */
  public Map<String, Object> values() {
    return java.util.Collections.unmodifiableSortedMap(values);
  }

  /** The elements of a list that is known. */
  @SuppressWarnings("unchecked")
  public List<Tree> elements(Fact list) {
    return (List<Tree>) values.get(list.path());
  }

  /** A copy with copies of the elements. */
  public Tree copy() {
    Tree copy = new Tree(type);
    values.forEach((path, value) -> copy.values.put(path, copied(value)));
    return copy;
  }

  private static Object copied(Object value) {
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<Object> copies = new ArrayList<>();
    list.forEach(item -> copies.add(item instanceof Tree tree ? tree.copy() : item));
    return copies;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
