package comity.replay;

import comity.kernel.law.Acts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of counts.
 *
 * @param side the name of the side
 * @param answer a modality, or {@code undetermined}
 */
public record Column(String side, String answer) {

  /** More than one modality is possible. */
  public static final String UNDETERMINED = "undetermined";

  /** All answers, from what is banned to what is open. */
  static final List<String> ANSWERS =
      Stream.concat(Acts.MODALITIES.stream(), Stream.of(UNDETERMINED)).toList();
}
