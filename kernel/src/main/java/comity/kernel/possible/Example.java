package comity.kernel.possible;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.GroupTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Writes down a record that takes a way, and nothing of it but what the way asks. */
final class Example {

  private Example() {}

  static void of(Way way, Sketch into) {
    Map<Group, SequencedMap<GroupTerm, Integer>> answers = new LinkedHashMap<>();
    for (Way.Step step : way.steps()) {
      switch (step.term()) {
        case FiniteTerm finite -> into.set(finite.ref().fact(), step.cell());
        case GroupTerm grouped ->
            answers
                .computeIfAbsent(way.from().group(grouped), g -> new LinkedHashMap<>())
                .put(grouped, step.cell());
      }
    }
    answers.forEach((group, cells) -> group.example(cells, way.from().facts(), into));
  }
}
