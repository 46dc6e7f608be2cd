package comity.kernel.agreement;

import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.Ruling;
import comity.kernel.oracle.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the regions of a comparison are what the naive evaluator finds: every random case whose
 * answer changes lies in just one region, with the right answers on both sides, and no other case
 * lies in any. For one thread.
 */
public final class Compared {

  private static final int MOST_EVALUATIONS = 20_000;

  /** So many of a witness that leaves more open than that. */
  private static final int COMPLETIONS = 200;

  private static final Outcome SILENT = new Outcome("not-regulated", null);

  private final String name;
  private final Vocabulary vocabulary;
  private final List<Region> regions;
  private final NaiveLaw before;
  private final NaiveLaw after;
  private final List<RandomCases> cases;
  private final WitnessCheck check;
  private final long seed;
  private int tried;
  private int changed;
  private int witnesses;
  private int sampled;

  /**
   * Nothing is tried yet.
   *
   * @param name for messages
   * @param vocabulary with which both laws were compiled
   */
  public Compared(
      String name,
      long seed,
      Vocabulary vocabulary,
      Comparison comparison,
      NaiveLaw before,
      NaiveLaw after) {
    this.name = name;
    this.seed = seed;
    this.vocabulary = vocabulary;
    this.regions = comparison.regions();
    this.before = before;
    this.after = after;
    Chance chance = new Chance(seed);
    this.cases = List.of(new RandomCases(before, chance), new RandomCases(after, chance));
    this.check =
        new WitnessCheck(
            before, after, cases, new WitnessCheck.Effort(MOST_EVALUATIONS, draws()), chance);
  }

  private static int draws() {
    return Integer.getInteger("comity.oracle.completions", COMPLETIONS);
  }

  /**
   * Tries so many random cases, half of them at the limits of each law, and every witness.
   *
   * @throws AssertionError at the first on which the two differ
   */
  public Compared run(int number) {
    for (int i = 0; i < number; i++) {
      tryCase(cases.get(i % 2).next().tree());
    }
    // After them, when it is known where the limits of both laws lie.
    regions.forEach(this::witness);
    return this;
  }

  private void tryCase(Tree tree) {
    Map<String, Ruling> first;
    Map<String, Ruling> second;
    try {
      first = new Naive(before).decide(tree);
      second = new Naive(after).decide(tree);
    } catch (IllegalArgumentException vague) {
      return; // One law divides a section further than the case does.
    }
    tried++;
    Set<String> acts = new TreeSet<>(first.keySet());
    acts.addAll(second.keySet());
    for (String act : acts) {
      check(tree, act, outcome(first.get(act)), outcome(second.get(act)));
    }
  }

  private static Outcome outcome(Ruling ruling) {
    return ruling == null ? SILENT : Plain.said(ruling.outcome());
  }

  private void check(Tree tree, String act, Outcome was, Outcome is) {
    Facts facts = KernelFacts.of(vocabulary, tree);
    String ofCase = Plain.disclosed(tree);
    List<Region> found =
        regions.stream()
            .filter(region -> region.act().equals(act) || region.act().equals(ofCase))
            .filter(region -> !Acts.isDisclosure(region.act()) || Acts.hasKinds(act))
            .filter(region -> Boolean.TRUE.equals(region.cases().contain(facts)))
            .toList();
    changed += was.equals(is) ? 0 : 1;
    if (was.equals(is) ? !found.isEmpty() : found.size() != 1) {
      throw wrong(act, was, is, found.size() + " regions hold the case " + tree);
    }
    if (found.size() == 1
        && !(Plain.of(found.getFirst().before()).equals(was)
            && Plain.of(found.getFirst().after()).equals(is))) {
      throw wrong(act, was, is, "the region says otherwise of the case " + tree);
    }
  }

  private AssertionError wrong(String act, Outcome was, Outcome is, String what) {
    return new AssertionError("%s, %s: from %s to %s, but %s".formatted(name, act, was, is, what));
  }

  private void witness(Region region) {
    try {
      sampled += check.holds(region) ? 0 : 1;
    } catch (AssertionError e) {
      throw new AssertionError(name + ", seed " + seed + ", " + e.getMessage(), e);
    }
    if (!Boolean.TRUE.equals(region.cases().contain(region.witness()))) {
      throw new AssertionError(name + ": the witness is not in its region " + region);
    }
    witnesses++;
  }

  /** How many answers of all cases changed. */
  public int changed() {
    return changed;
  }

  /** How many regions there are. */
  public int regions() {
    return regions.size();
  }

  /** How many witnesses there are. */
  public int witnesses() {
    return witnesses;
  }

  /** How many of them leave so much open that only some completions were tried. */
  public int sampled() {
    return sampled;
  }

  @Override
  public String toString() {
    return "%s, seed %d: %d regions, %d witnesses (%d of them by %,d completions), %d cases, %d answers changed"
        .formatted(
            name, seed, regions.size(), witnesses, sampled, check.completions(), tried, changed);
  }
}
