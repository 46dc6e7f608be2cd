package comity.kernel.diagram;

/** A diagram would grow past what one compilation may make. */
public final class NodeBudgetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NodeBudgetException(int budget) {
    super(
        "the node budget of "
            + budget
            + " branches is spent; split the law into smaller decisions");
  }
}
