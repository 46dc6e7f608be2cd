package comity.kernel.agreement;

import comity.kernel.compile.Sum;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.oracle.Tree;
import java.math.BigDecimal;

/** Facts of the kernel as a case of the naive evaluator. */
final class KernelTree {

  private KernelTree() {}

  /** The same case, what is unknown left out. */
  static Tree of(Facts facts) {
    Tree tree = new Tree(facts.type());
    facts.type().facts().stream()
        .filter(fact -> facts.knows(fact.slot()))
        .forEach(fact -> tree.put(fact.path(), value(facts, fact)));
    return tree;
  }

  private static Object value(Facts facts, Fact fact) {
    long number = facts.number(fact.slot());
    return switch (fact.type()) {
      case FactType.YesNo t -> number == 1;
      case FactType.OneOf t -> t.values().get((int) number);
      case FactType.Day t -> Sum.toObject(Sum.Kind.DAY, number);
      case FactType.Instant t -> Sum.toObject(Sum.Kind.INSTANT, number);
      case FactType.Whole t -> BigDecimal.valueOf(number);
      case FactType.Decimal t -> Sum.toObject(Sum.Kind.NUMBER, number);
      case FactType.ListOf t -> facts.elements(fact.slot()).stream().map(KernelTree::of).toList();
      default -> facts.object(fact.slot());
    };
  }
}
