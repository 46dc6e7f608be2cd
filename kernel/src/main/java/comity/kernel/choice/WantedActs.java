package comity.kernel.choice;

import comity.kernel.facts.Nearest;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The acts that a caller cares for. */
public final class WantedActs {

  private WantedActs() {}

  /**
   * The acts, each once.
   *
   * @param names such as {@code hold} or {@code disclose.address}; none for all acts
   * @throws ChoiceException if one is no act
   */
  public static Set<String> of(List<String> names, Vocabulary vocabulary) {
    List<String> known = known(vocabulary);
    for (String act : names) {
      if (!known.contains(act)) {
        String near = Nearest.to(act, known).map(n -> "did you mean `" + n + "`?").orElse("");
        String all = "the acts are " + String.join(", ", Acts.ACTS);
        throw new ChoiceException(
            "there is no act `" + act + "`; " + (near.isEmpty() ? all : near));
      }
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  private static List<String> known(Vocabulary vocabulary) {
    List<String> known = new ArrayList<>(Acts.ACTS);
    vocabulary.kinds().forEach(kind -> known.add(Acts.disclosing(kind)));
    return known;
  }
}
