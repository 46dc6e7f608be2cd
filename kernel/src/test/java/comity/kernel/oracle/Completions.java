package comity.kernel.oracle;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.util.List;

/** Random ways to fill in what is unknown of a case. */
final class Completions {

  private final RandomValues values;
  private final Codes codes;
  private final Chance chance;

  Completions(RandomValues values, Chance chance) {
    this.values = values;
    this.codes = values.interests().codes();
    this.chance = chance;
  }

  /**
   * One way.
   *
   * @param example a complete case, whose lists may stand in for unknown ones
   */
  Tree of(Tree open, Tree example) {
    Tree tree = open.copy();
    fill(Path.of(tree), example);
    return tree;
  }

  /**
   * One way that has of the example what nobody knows of the case.
   *
   * @param example a complete case
   */
  Tree like(Tree open, Tree example) {
    Tree tree = open.copy();
    Tree other = example.copy();
    tree.type().facts().stream()
        .filter(fact -> tree.get(fact) == null)
        .forEach(fact -> tree.put(fact.path(), other.get(fact)));
    fill(Path.of(tree), null);
    return tree;
  }

  private void fill(Path path, Tree example) {
    for (Fact fact : path.last().type().facts()) {
      Object known = path.last().get(fact);
      if (known == null) {
        path.last().put(fact.path(), value(path, fact, example));
      } else if (fact.type() instanceof FactType.ListOf) {
        path.last().elements(fact).forEach(element -> fill(path.to(element), null));
      } else if (fact.type() instanceof FactType.Code) {
        path.last().put(fact.path(), precise(new Ref(path.last(), fact), (String) known));
      }
    }
  }

  private Object value(Path path, Fact fact, Tree example) {
    if (!(fact.type() instanceof FactType.ListOf list)) {
      return values.value(path, fact);
    }
    List<Tree> elements = example == null ? null : example.copy().elements(fact);
    return elements == null || chance.percent(30) ? values.elements(path, list) : elements;
  }

  private Object precise(Ref fact, String code) {
    return codes.isVague(fact.key(), code) ? chance.pick(codes.within(fact.key(), code)) : code;
  }
}
