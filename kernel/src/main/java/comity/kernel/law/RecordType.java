package comity.kernel.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts of the case, or of one kind of element of a list, in the order of the vocabulary. */
public final class RecordType {

  /**
   * A fact that has a value where a case says nothing.
   *
   * @param value its place among the values of the fact
   */
  public record Assumed(Fact fact, int value) {}

  private final String name;
  private final List<Fact> facts;
  private final List<Fact> lists;
  private final List<Assumed> assumed;
  private final Map<String, Fact> byPath;

  /** Facts must bear the slots 0, 1, 2 … in order. */
  public RecordType(String name, List<Fact> facts) {
    this.name = name;
    this.facts = List.copyOf(facts);
    this.lists = facts.stream().filter(f -> f.type() instanceof FactType.ListOf).toList();
    this.assumed = facts.stream().filter(RecordType::isAssumed).map(RecordType::assumed).toList();
    this.byPath =
        facts.stream().collect(Collectors.toUnmodifiableMap(Fact::path, Function.identity()));
  }

  private static boolean isAssumed(Fact fact) {
    return fact.type() instanceof FactType.OneOf one && !one.assumed().isEmpty();
  }

  private static Assumed assumed(Fact fact) {
    FactType.OneOf type = (FactType.OneOf) fact.type();
    return new Assumed(fact, type.values().indexOf(type.assumed()));
  }

  /** {@code case}, {@code conviction}, {@code charge} … */
  public String name() {
    return name;
  }

  /** All of them, by slot. */
  public List<Fact> facts() {
    return facts;
  }

  /** Those that are lists of elements. */
  public List<Fact> lists() {
    return lists;
  }

  /** The values that stand where a case says nothing. */
  public List<Assumed> assumed() {
    return assumed;
  }

  /** The fact of that path. */
  public Optional<Fact> fact(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** How many slots a record has. */
  public int size() {
    return facts.size();
  }

  @Override
  public String toString() {
    return name;
  }
}
