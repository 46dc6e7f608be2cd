package comity.kernel.oracle;

/** A table of which no rule matches, or whose matching rules disagree. */
final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  NoAnswer(Outcome outcome) {
    super(outcome.modality(), null, false, false);
    this.outcome = outcome;
  }

  /** {@link Outcome#GAP} or {@link Outcome#CLASH}. */
  Outcome outcome() {
    return outcome;
  }
}
