package comity.kernel.possible;

/** A case leaves so much open that its possible outcomes are not told apart within the budget. */
public final class TooManyPossibilitiesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyPossibilitiesException(String what, int budget) {
    super("`" + what + "` leaves more than " + budget + " possibilities open; say more of it");
  }
}
