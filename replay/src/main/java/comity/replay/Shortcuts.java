package comity.replay;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import comity.kernel.plan.Plan;
import comity.kernel.plan.PlanException;
import comity.kernel.plan.Region;
import comity.kernel.plan.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Answers from plans, which take a look-up where the kernel takes a search. A plan is made for each
 * law and act at its first question. For one thread.
 */
final class Shortcuts {

  /** From so many patterns on, making the plans costs less than they save. */
  static final int WORTHWHILE = 20_000;

  private record Question(CompiledLaw law, String act) {}

  private final SortedMap<String, String> readings;
  private final Map<Question, Optional<Plan>> plans = new HashMap<>();

  /**
   * Plans for records in which these readings are adopted.
   *
   * @param readings by id
   */
  Shortcuts(SortedMap<String, String> readings) {
    this.readings = readings;
  }

  /**
   * What a law says of an act that it regulates, if a plan can tell and it is settled; whatever is
   * open is the kernel's, which also tells what it hangs on.
   */
  Optional<Settled> of(CompiledLaw law, String act, Facts facts) {
    return plans
        .computeIfAbsent(new Question(law, act), this::plan)
        .flatMap(plan -> Optional.ofNullable(plan.code(facts)).map(c -> region(plan, c)))
        .flatMap(Shortcuts::settled);
  }

  private Optional<Plan> plan(Question question) {
    Set<String> lists = new TreeSet<>();
    collect(question.law().root(), lists);
    try {
      Shape shape = new Shape(List.of(question.act()), readings, lists);
      return Optional.of(Plan.of(question.law(), shape));
    } catch (PlanException e) {
      // No plan, no shortcut: the kernel decides, as it does below the threshold.
      return Optional.empty();
    }
  }

  private static void collect(Scope scope, Set<String> lists) {
    for (Scope elements : scope.children()) {
      lists.add(scope + elements.list().path());
      collect(elements, lists);
    }
  }

  private static Region region(Plan plan, int[] classes) {
    return plan.regions().get(plan.region(classes));
  }

  private static Optional<Settled> settled(Region region) {
    List<String> modalities =
        region.possible().getFirst().stream().map(Outcome::modality).distinct().toList();
    return modalities.size() == 1
        ? Optional.of(new Settled(modalities.getFirst(), ""))
        : Optional.empty();
  }
}
