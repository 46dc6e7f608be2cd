package comity.kernel.decide;

import comity.kernel.compile.Answered;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Instance;
import comity.kernel.compile.RuleRef;
import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.possible.Possibilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds every rule that surely matches in a case: the ground of rule coverage. */
final class Trace {

  private final Possibilities possibilities;

  Trace(Possibilities possibilities) {
    this.possibilities = possibilities;
  }

  Map<Edition, SortedSet<RuleRef>> of(CompiledLaw law, Facts facts) {
    Map<Edition, SortedSet<RuleRef>> matched = new LinkedHashMap<>();
    law.editions().forEach(e -> matched.put(e, new TreeSet<>()));
    for (Instance instance : law.instances()) {
      for (Facts record : records(instance.scope(), facts)) {
        add(instance, record, matched.get(instance.edition()));
      }
    }
    return matched;
  }

  private void add(Instance instance, Facts record, SortedSet<RuleRef> matched) {
    Set<Object> leaves = possibilities.leaves(instance.answers(), instance.scope(), record);
    SortedSet<RuleRef> sure = null;
    for (Object leaf : leaves) {
      SortedSet<RuleRef> rules = leaf instanceof Answered a ? a.rules() : new TreeSet<>();
      if (sure == null) {
        sure = new TreeSet<>(rules);
      } else {
        sure.retainAll(rules);
      }
    }
    matched.addAll(sure);
  }

  /** Every record of that scope in the case. */
  static List<Facts> records(Scope scope, Facts facts) {
    if (scope.parent() == null) {
      return List.of(facts);
    }
    List<Facts> found = new ArrayList<>();
    for (Facts holder : records(scope.parent(), facts)) {
      List<Facts> elements = holder.elements(scope.list().slot());
      if (elements != null) {
        found.addAll(elements);
      }
    }
    return found;
  }
}
