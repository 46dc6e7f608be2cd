package comity.kernel.agreement;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.oracle.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing case smaller: leaves elements of lists out as long as it still fails. */
final class Smaller {

  private Smaller() {}

  static Tree of(Tree tree, Predicate<Tree> fails) {
    Tree smallest = tree;
    Tree next = smaller(smallest, fails);
    while (next != null) {
      smallest = next;
      next = smaller(smallest, fails);
    }
    return smallest;
  }

  private static Tree smaller(Tree tree, Predicate<Tree> fails) {
    for (Fact fact : tree.type().facts()) {
      if (fact.type() instanceof FactType.ListOf && tree.elements(fact) != null) {
        for (int i = 0; i < tree.elements(fact).size(); i++) {
          Tree candidate = without(tree, fact, i);
          if (fails.test(candidate)) {
            return candidate;
          }
        }
      }
    }
    return null;
  }

  private static Tree without(Tree tree, Fact list, int place) {
    List<Tree> elements = new ArrayList<>(tree.elements(list));
    elements.remove(place);
    return tree.copy().put(list.path(), elements);
  }
}
