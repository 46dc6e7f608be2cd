package comity.kernel.agreement;

import java.util.Locale;

/**
 * What a run tried without finding a difference.
 *
 * @param complete cases of which everything was known
 * @param exact cases with facts left out, of which every completion was tried
 * @param sampled cases so open that only some completions were tried
 * @param met rules that some case made match
 * @param rules all rules
 */
public record Figures(int complete, int exact, int sampled, int met, int rules) {

  /** Of a run that has not begun. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

  /** Both runs together. */
  public Figures plus(Figures more) {
    return new Figures(
        complete + more.complete,
        exact + more.exact,
        sampled + more.sampled,
        met + more.met,
        rules + more.rules);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d complete cases, %,d open ones, %,d more only sampled, 0 differences; %d of %d rules"
            + " met",
        complete,
        exact,
        sampled,
        met,
        rules);
  }
}
