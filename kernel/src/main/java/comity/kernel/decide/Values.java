package comity.kernel.decide;

import comity.kernel.compile.Answered;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Row;
import comity.kernel.compile.Sum;
import comity.kernel.facts.Facts;
import comity.kernel.possible.Possibilities;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads values at the leaves of decisions as people know them. */
final class Values {

  private final Possibilities possibilities;

  Values(Possibilities possibilities) {
    this.possibilities = possibilities;
  }

  Set<Object> of(CompiledLaw law, String decision, Facts facts) {
    Instance instance = find(law, decision);
    Set<Object> values = new LinkedHashSet<>();
    for (Object leaf : possibilities.leaves(instance.answers(), law.root(), facts)) {
      values.add(leaf instanceof Answered answered ? plain(answered.value(), facts) : leaf);
    }
    return values;
  }

  private static Instance find(CompiledLaw law, String decision) {
    List<Instance> found =
        law.instances().stream()
            .filter(i -> i.definition().name().equals(decision) && !i.definition().isTest())
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no decision `" + decision + "`");
    }
    return found.getLast();
  }

  /** The value of a leaf where facts of the case may stand in it. */
  static Object plain(Object value, Facts facts) {
    return switch (value) {
      case Ref code -> code(code, facts);
      case Sum sum -> sum(sum, facts);
      case Row row ->
          new Row(row.names(), row.values().stream().map(v -> plain(v, facts)).toList());
      case List<?> list -> list.stream().map(v -> plain(v, facts)).toList();
      default -> value;
    };
  }

  private static Object code(Ref ref, Facts facts) {
    Object code = facts.object(ref.fact().slot());
    return code == null ? new Unread(ref.toString()) : code;
  }

  private static Object sum(Sum sum, Facts facts) {
    long value = sum.value(facts, 0);
    return value == Facts.UNKNOWN ? new Unread(sum.toString()) : Sum.toObject(sum.kind(), value);
  }
}
