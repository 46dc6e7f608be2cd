package comity.kernel.oracle;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leaves facts out of complete cases: every kind of fact gets its turn. */
public final class Blur {

  private final RandomCases cases;
  private final Chance chance;

  /** For cases that the generator made. */
  public Blur(RandomCases cases, Chance chance) {
    this.cases = cases;
    this.chance = chance;
  }

  /** What kind of hole an unknown fact is. */
  private enum Hole {
    ENUMERATION,
    READING,
    CODE,
    MOMENT,
    NUMBER,
    ELEMENT_FIELD,
    ELEMENT_MOMENT,
    LIST,
    NESTED_LIST
  }

  /** The case without one, two or three of the facts that matter to it. */
  public Tree blurred(Tree complete) {
    Tree tree = complete.copy();
    int holes = chance.pick(List.of(1, 1, 1, 2, 2, 3));
    for (int i = 0; i < holes; i++) {
      hole(tree);
    }
    return tree;
  }

  private void hole(Tree tree) {
    Map<Hole, List<Ref>> choices = new TreeMap<>();
    cases
        .touched(tree)
        .forEach(ref -> choices.computeIfAbsent(kind(tree, ref), k -> new ArrayList<>()).add(ref));
    if (!choices.isEmpty()) {
      forget(chance.pick(chance.pick(choices.values())));
    }
  }

  private static Hole kind(Tree root, Ref ref) {
    boolean inCase = ref.tree() == root;
    if (ref.fact().path().startsWith(Vocabulary.READING)) {
      return Hole.READING;
    }
    return switch (ref.fact().type()) {
      case FactType.ListOf t -> inCase ? Hole.LIST : Hole.NESTED_LIST;
      case FactType.Code t -> Hole.CODE;
      case FactType.Day t -> inCase ? Hole.MOMENT : Hole.ELEMENT_MOMENT;
      case FactType.Instant t -> inCase ? Hole.MOMENT : Hole.ELEMENT_MOMENT;
      case FactType.Whole t -> Hole.NUMBER;
      case FactType.Decimal t -> Hole.NUMBER;
      default -> inCase ? Hole.ENUMERATION : Hole.ELEMENT_FIELD;
    };
  }

  private void forget(Ref ref) {
    Fact fact = ref.fact();
    boolean isCode = fact.type() instanceof FactType.Code;
    Object value = ref.tree().get(fact);
    if (isCode && value instanceof String code && code.contains("(") && chance.percent(50)) {
      ref.tree().put(fact.path(), code.substring(0, code.indexOf('(')));
    } else {
      ref.tree().put(fact.path(), null);
    }
  }
}
