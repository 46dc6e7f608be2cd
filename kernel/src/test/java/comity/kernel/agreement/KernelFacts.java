package comity.kernel.agreement;

import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Tree;
import java.util.List;

/** Cases of the naive evaluator as facts of the kernel. */
public final class KernelFacts {

  private KernelFacts() {}

  /** The same case, what is unknown left out. */
  public static Facts of(Vocabulary vocabulary, Tree tree) {
    Draft draft = new Draft(vocabulary);
    fill(draft, tree);
    return draft.build();
  }

  private static void fill(Draft draft, Tree tree) {
    tree.values()
        .forEach((path, value) -> {
          Fact fact = tree.type().fact(path).orElseThrow();
          if (fact.type() instanceof FactType.ListOf) {
            elements(draft, fact, tree.elements(fact));
          } else {
            draft.set(fact, value);
          }
        });
  }

  private static void elements(Draft draft, Fact list, List<Tree> elements) {
    draft.empty(list.path());
    elements.forEach(element -> fill(draft.add(list), element));
  }
}
