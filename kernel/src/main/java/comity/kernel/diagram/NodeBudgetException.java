package comity.kernel.diagram;

/** A diagram would grow past what may be made. */
public class NodeBudgetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int budget;

  NodeBudgetException(int budget) {
    this(
        "the node budget of " + budget + " branches is spent; split the law into smaller decisions",
        budget,
        null);
  }

  /** The same, told by somebody who knows what was being made. */
  protected NodeBudgetException(String message, int budget, NodeBudgetException cause) {
    super(message, cause);
    this.budget = budget;
  }

  /** How many branches might have been made. */
  public int budget() {
    return budget;
  }
}
