package comity.laws;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.Tree;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every change of one or two facts of a case, tried with the naive evaluator. */
final class BruteForce {

  private final Naive naive;
  private final Tree tree;
  private final List<Map.Entry<String, Object>> moves = new ArrayList<>();

  BruteForce(Naive naive, Tree tree) {
    this.naive = naive;
    this.tree = tree;
    tree.type().facts().forEach(this::moves);
  }

  private void moves(Fact fact) {
    Object now = tree.get(fact);
    fact.change().stream()
        .flatMap(change -> change.to().stream())
        .flatMap(to -> value(fact, to, now).stream())
        .filter(value -> !value.equals(now))
        .forEach(value -> moves.add(Map.entry(fact.path(), value)));
  }

  private Optional<Object> value(Fact fact, String to, Object now) {
    return switch (fact.type()) {
      case FactType.YesNo t -> Optional.of(to.equals("yes"));
      case FactType.OneOf t -> Optional.of(to);
      default ->
          Optional.ofNullable((OffsetDateTime) tree.values().get(to))
              .filter(time -> now == null || time.isAfter((OffsetDateTime) now))
              .map(Object.class::cast);
    };
  }

  /** The modality of the act; empty while it is open. */
  Optional<String> modality(String act) {
    return modality(tree, act);
  }

  private Optional<String> modality(Tree changed, String act) {
    Set<String> modalities = new LinkedHashSet<>();
    String decision = act.startsWith("disclose.") ? "disclose" : act;
    Tree about =
        act.equals(decision)
            ? changed
            : changed.copy().put("information", act.substring(act.indexOf('.') + 1));
    try {
      modalities.add(naive.decide(about, decision).outcome().modality());
    } catch (IllegalArgumentException open) {
      naive.possible(about, decision).forEach(o -> modalities.add(o.modality()));
    }
    modalities.removeIf(m -> m.equals("gap") || m.equals("clash"));
    return modalities.size() == 1 ? modalities.stream().findFirst() : Optional.empty();
  }

  /** What the act becomes when so many facts change, by modality, each change by path. */
  Map<String, Set<Map<String, Object>>> after(String act, int changes) {
    Map<String, Set<Map<String, Object>>> found = new TreeMap<>();
    extend(act, 0, changes, Map.of(), found);
    modality(act).ifPresent(found::remove);
    return found;
  }

  private void extend(
      String act,
      int from,
      int more,
      Map<String, Object> made,
      Map<String, Set<Map<String, Object>>> found) {
    if (more == 0) {
      modality(changed(made), act)
          .ifPresent(to -> found.computeIfAbsent(to, t -> new LinkedHashSet<>()).add(made));
      return;
    }
    for (int i = from; i < moves.size(); i++) {
      if (!made.containsKey(moves.get(i).getKey())) {
        Map<String, Object> longer = new LinkedHashMap<>(made);
        longer.put(moves.get(i).getKey(), moves.get(i).getValue());
        extend(act, i + 1, more - 1, longer, found);
      }
    }
  }

  private Tree changed(Map<String, Object> changes) {
    Tree changed = tree.copy();
    changes.forEach(changed::put);
    return changed;
  }

  /** What the act becomes after these changes; empty while it is open. */
  Optional<String> after(String act, Map<String, Object> changes) {
    return modality(changed(changes), act);
  }
}
