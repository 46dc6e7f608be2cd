package comity.kernel.outcome;

import java.util.List;

/**
 * What the laws say of one act, and why.
 *
 * @param modality one of {@link comity.kernel.law.Acts#MODALITIES}
 * @param limits the time limits that bind at once; empty for none
 * @param grounds the rules that matched, those of the layers that decide it
 * @param conflict whether one layer says must and another must not, and no rule of precedence
 *     resolves it
 */
public record Outcome(String modality, List<Limit> limits, List<Ground> grounds, boolean conflict) {

  /** Whether both say the same, whatever the grounds. */
  public boolean agreesWith(Outcome other) {
    return modality.equals(other.modality) && limits.equals(other.limits);
  }
}
