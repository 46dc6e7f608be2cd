package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.List;

/** Whether at least so many elements of a list satisfy a condition that asks only the element. */
public final class QuantifierTerm extends GroupTerm {

  private final Scope elements;
  private final Node condition;
  private final int atLeast;
  private final int slot;

  QuantifierTerm(Scope elements, Node condition, int atLeast, long order) {
    super(elements.parent(), order);
    this.elements = elements;
    this.condition = condition;
    this.atLeast = atLeast;
    this.slot = elements.list().slot();
  }

  /** The scope of the list's elements. */
  public Scope elements() {
    return elements;
  }

  /** A diagram over the elements' facts whose leaves are booleans. */
  public Node condition() {
    return condition;
  }

  /** How many must satisfy it, at least 1. */
  public int atLeast() {
    return atLeast;
  }

  @Override
  public List<Ref> refs() {
    return List.of(new Ref(scope(), elements.list()));
  }

  @Override
  public int cell(Facts facts) {
    return cell(facts, element -> Walk.value(condition, element));
  }

  /**
   * The cell where somebody else says whether an element satisfies the condition.
   *
   * @param satisfied gives a boolean, or null where a fact on the way is unknown
   */
  public int cell(Facts facts, Walker satisfied) {
    List<Facts> list = facts.elements(slot);
    if (list == null) {
      return -1;
    }
    int sure = 0;
    int open = 0;
    for (int i = 0; i < list.size() && sure < atLeast; i++) {
      Object is = satisfied.value(list.get(i));
      sure += Boolean.TRUE.equals(is) ? 1 : 0;
      open += is == null ? 1 : 0;
    }
    return sure >= atLeast ? 1 : sure + open >= atLeast ? -1 : 0;
  }

  @Override
  public String describe(int cell) {
    String what = elements.parent() + elements.list().path();
    return (cell == 1 ? "at least " : "fewer than ")
        + atLeast
        + " of "
        + what
        + " satisfy a condition";
  }

  @Override
  public String toString() {
    return "some of " + elements.parent() + elements.list().path();
  }
}
