package comity.kernel.agreement;

import comity.kernel.agreement.Agreement.Difference;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.law.Acts;
import comity.kernel.oracle.Blur;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.TooManyWorldsException;
import comity.kernel.oracle.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** Many random cases under one law, complete and incomplete ones. For one thread. */
public final class Campaign {

  /** How many evaluations an open case may cost; beyond that only some completions are tried. */
  private static final int MOST_EVALUATIONS = 2_000;

  private static final int COMPLETIONS = 20;

  private final String name;
  private final long seed;
  private final Naive naive;
  private final Agreement agreement;
  private final RandomCases cases;
  private final Blur blur;
  private final Chance chance;
  private int complete;
  private int exact;
  private int sampled;

  /**
   * Nothing is tried yet.
   *
   * @param name for messages
   */
  public Campaign(String name, long seed, CompiledLaw compiled, NaiveLaw naive) {
    this.name = name;
    this.seed = seed;
    this.chance = new Chance(seed);
    this.naive = new Naive(naive, MOST_EVALUATIONS);
    this.agreement = new Agreement(compiled, this.naive);
    this.cases = new RandomCases(naive, chance);
    this.blur = new Blur(cases, chance);
  }

  /**
   * Tries so many complete cases more, and so many of them again with facts left out.
   *
   * @throws AssertionError at the first on which the two evaluators differ
   */
  public Campaign run(int number, int open) {
    for (int i = 0; i < number; i++) {
      RandomCases.Sample sample = cases.next();
      complete++;
      check(
          sample.tree(),
          tree ->
              agreement.onComplete(
                  tree, tree == sample.tree() ? sample.rulings() : naive.decide(tree)));
      if (chance.below(number) < open) {
        Tree blurred = blur.blurred(sample.tree());
        String disclosed = pickDisclosure();
        check(blurred, tree -> onIncomplete(tree, disclosed));
      }
    }
    return this;
  }

  /** Of the kinds of information that may be disclosed one is tried with each case. */
  private String pickDisclosure() {
    List<String> disclosures = agreement.acts().stream().filter(Acts::isDisclosure).toList();
    return disclosures.isEmpty() ? "" : chance.pick(disclosures);
  }

  private Optional<Difference> onIncomplete(Tree open, String disclosed) {
    List<Tree> completions = new ArrayList<>();
    boolean isExact = true;
    for (Map.Entry<String, SortedSet<Outcome>> answer : agreement.possible(open).entrySet()) {
      String act = answer.getKey();
      if (Acts.isDisclosure(act) && !act.equals(disclosed)) {
        continue;
      }
      Optional<Difference> difference;
      try {
        difference = agreement.onIncomplete(open, act, answer.getValue());
      } catch (TooManyWorldsException e) {
        isExact = false;
        difference = onCompletions(open, completions, act, answer.getValue());
      }
      if (difference.isPresent()) {
        return difference;
      }
    }
    exact += isExact ? 1 : 0;
    sampled += isExact ? 0 : 1;
    return Optional.empty();
  }

  private Optional<Difference> onCompletions(
      Tree open, List<Tree> completions, String act, SortedSet<Outcome> possible) {
    while (completions.size() < COMPLETIONS) {
      completions.add(cases.completed(open));
    }
    return completions.stream()
        .flatMap(tree -> agreement.onCompletion(tree, act, possible).stream())
        .findFirst();
  }

  private void check(Tree tree, Function<Tree, Optional<Difference>> check) {
    Optional<Difference> first = check.apply(tree);
    if (first.isPresent()) {
      Tree smaller = Smaller.of(tree, t -> check.apply(t).isPresent());
      throw new AssertionError(
          "%s, seed %d: %s%ncase: %s"
              .formatted(
                  name, seed, check.apply(smaller).orElse(first.get()), cases.relevant(smaller)));
    }
  }

  /** The rules that no case met. */
  public List<String> rulesNotMet() {
    return cases.rulesNotMet();
  }

  /** What was tried so far. */
  public Figures figures() {
    int rules = cases.rules();
    return new Figures(complete, exact, sampled, rules - rulesNotMet().size(), rules);
  }
}
