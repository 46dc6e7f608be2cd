package comity.kernel.compare;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;

/**
 * Which cases hang on which reading: the law under one alternative beside the law under another.
 */
public final class Sensitivity {

  private Sensitivity() {}

  /**
   * What a reading decides.
   *
   * @param id of the reading
   * @param one an alternative
   * @param other another, in the order of the law
   * @param acts for each act that the two answer differently in some case, how many regions there
   *     are of such cases; empty if the choice between them never matters
   */
  public record Choice(String id, String one, String other, SequencedMap<String, Integer> acts) {

    /** Of all acts together. */
    public int regions() {
      return acts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Every pair of alternatives of every reading that the law asks, all other readings open; those
   * that decide most regions first.
   */
  public static List<Choice> of(CompiledLaw law) {
    List<Choice> choices = new ArrayList<>();
    law.readings().stream()
        .sorted(Comparator.comparing(FiniteTerm::readingId))
        .forEach(reading -> choices.addAll(choices(law, reading)));
    choices.sort(Comparator.comparingInt(choice -> -choice.regions()));
    return List.copyOf(choices);
  }

  private static List<Choice> choices(CompiledLaw law, FiniteTerm reading) {
    List<CompiledLaw> adopted = new ArrayList<>();
    for (int cell = 0; cell < reading.size(); cell++) {
      adopted.add(law.adopting(reading, cell));
    }
    List<Choice> choices = new ArrayList<>();
    for (int other = 1; other < reading.size(); other++) {
      for (int one = 0; one < other; one++) {
        choices.add(
            new Choice(
                reading.readingId(),
                reading.value(one),
                reading.value(other),
                Comparison.of(adopted.get(one), adopted.get(other)).counts()));
      }
    }
    return choices;
  }
}
