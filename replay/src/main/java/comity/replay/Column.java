package comity.replay;

/**
 * A column of counts.
 *
 * @param side the name of the side
 * @param answer a modality, or {@code undetermined}
 */
public record Column(String side, String answer) {

  /** More than one modality is possible. */
  public static final String UNDETERMINED = "undetermined";
}
