package comity.kernel.compile;

import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.feel.Position;
import comity.kernel.law.Definition;

/** A decision whose diagram, with all that it asks, spends the node budget of its law. */
public final class TooLargeException extends NodeBudgetException {

  private static final long serialVersionUID = 1L;

  private final transient Position at;

  TooLargeException(Definition definition, NodeBudgetException cause) {
    super(definition.at() + ": " + says(definition, cause), cause.budget(), cause);
    this.at = definition.at();
  }

  /** Where the decision stands. */
  public Position at() {
    return at;
  }

  /** What is wrong, without the place. */
  public String says() {
    return getMessage().substring((at + ": ").length());
  }

  private static String says(Definition definition, NodeBudgetException cause) {
    return "`"
        + definition.name()
        + "` is too large to be exact: with all that it asks it needs more than the node budget of "
        + cause.budget()
        + " branches; let it and what it asks name fewer facts, or merge rows";
  }
}
