package comity.kernel.compare;

import comity.kernel.facts.Facts;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import java.util.List;

/**
 * Cases for which one act is answered in one way before and in another after. Regions of one act
 * have no case in common, and every case whose answer changes lies in one.
 *
 * @param act {@code hold}, or {@code disclose.release-date}
 * @param before modality and limits, without grounds
 * @param after likewise
 * @param where in which cases, in any of these ways
 * @param because the rules that say so
 * @param readings those without which no case lies in it, {@code A-10=2}; {@code A-10=1|2} where
 *     either will do
 * @param witness such a case, which says no more than it needs
 * @param cases which cases lie in it
 */
public record Region(
    String act,
    Outcome before,
    Outcome after,
    Where where,
    Because because,
    List<String> readings,
    Facts witness,
    Cases cases) {

  /** The same region with another case as its example. */
  public Region with(Facts example) {
    return new Region(act, before, after, where, because, readings, example, cases);
  }

  /** The rules on both sides: those that hold in every case, or, where there are none, all. */
  public record Because(List<Ground> before, List<Ground> after) {}

  /** A test of cases. */
  @FunctionalInterface
  public interface Cases {

    /**
     * Whether a case is among them.
     *
     * @return null if a fact on which it hangs is unknown
     */
    Boolean contain(Facts facts);
  }
}
