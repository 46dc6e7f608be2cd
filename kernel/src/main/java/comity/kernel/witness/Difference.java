package comity.kernel.witness;

import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.outcome.Outcome;

/**
 * A case that two laws answer differently, one of perhaps many.
 *
 * @param act {@code hold}, or {@code disclose.release-date}
 * @param before modality and limits, without grounds
 * @param after likewise
 */
public record Difference(String act, Outcome before, Outcome after, Facts witness) {

  /** The act as law files decide it. */
  public String decided() {
    return Acts.decided(act);
  }
}
