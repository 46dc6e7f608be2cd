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

  /** What is said without grounds. */
  public static Outcome of(String modality, List<Limit> limits) {
    return new Outcome(modality, limits, List.of(), false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcome outcome
        && agreesWith(outcome)
        && grounds.equals(outcome.grounds)
        && conflict == outcome.conflict;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * modality.hashCode() + limits.hashCode()) + grounds.hashCode();
  }

  /** Whether both say the same, whatever the grounds. */
  public boolean agreesWith(Outcome other) {
    return modality.equals(other.modality) && limits.equals(other.limits);
  }

  /** What it says, without the grounds. */
  public Outcome bare() {
    return of(modality, limits);
  }
}
