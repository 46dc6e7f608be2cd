package comity.kernel.decide;

import comity.kernel.law.Acts;
import comity.kernel.outcome.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * The answer for one act.
 *
 * @param act {@code hold}, or {@code disclose.release-date}
 * @param possible every outcome that is still possible, no two saying the same; grounds are those
 *     of all ways to reach it
 * @param dependsOn the unknown facts and open readings that would settle it, the most telling
 *     first; empty when settled
 * @param readings the adopted readings that it rests on, as {@code A-10=2}
 */
public record Answer(
    String act, List<Outcome> possible, List<String> dependsOn, List<String> readings) {

  /** From what is banned to what is unsettled; the shorter list of limits first. */
  public static final Comparator<Outcome> ORDER =
      Comparator.comparingInt((Outcome o) -> Acts.MODALITIES.indexOf(o.modality()))
          .thenComparing(o -> o.limits().toString());

  /** Whether only one outcome is possible. */
  public boolean settled() {
    return possible.size() == 1;
  }

  /** The one outcome. */
  public Outcome outcome() {
    if (!settled()) {
      throw new IllegalStateException(act + " is not settled");
    }
    return possible.getFirst();
  }
}
