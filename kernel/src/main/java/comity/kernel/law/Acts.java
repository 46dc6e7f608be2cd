package comity.kernel.law;

import java.util.List;

/** The acts and the modalities, by the names that law files use. */
public final class Acts {

  /** Every act, in the order in which decisions list them. */
  public static final List<String> ACTS =
      List.of("hold", "notify", "transfer", "disclose", "admit", "assist", "inform", "record");

  /** Every modality. */
  public static final List<String> MODALITIES =
      List.of("must-not", "may", "must", "not-regulated", "needs-counsel");

  private Acts() {}
}
