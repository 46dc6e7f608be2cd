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

  private static final String DISCLOSE = "disclose";
  private static final String DISCLOSE_OF = DISCLOSE + ".";

  private Acts() {}

  /** Whether it is the act that is answered once for each kind of information. */
  public static boolean hasKinds(String act) {
    return act.equals(DISCLOSE);
  }

  /** The act that gives that kind of information, {@code disclose.status}. */
  public static String disclosing(String kind) {
    return DISCLOSE_OF + kind;
  }

  /** Whether the act gives one kind of information. */
  public static boolean isDisclosure(String act) {
    return act.startsWith(DISCLOSE_OF);
  }

  /** The kind of information that a disclosure gives, {@code status}. */
  public static String kind(String disclosure) {
    return disclosure.substring(DISCLOSE_OF.length());
  }

  /** The act as law files decide it: {@code disclose} for {@code disclose.status}. */
  public static String decided(String act) {
    return isDisclosure(act) ? DISCLOSE : act;
  }
}
