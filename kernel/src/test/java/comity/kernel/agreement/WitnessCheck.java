package comity.kernel.agreement;

import comity.kernel.compare.Region;
import comity.kernel.law.Acts;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.TooManyWorldsException;
import comity.kernel.oracle.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the example of a region is answered as the region says, whatever those facts are of which
 * it says nothing. The naive evaluator fills them in in every way; where that would be too many, in
 * many ways by chance. For one thread.
 */
final class WitnessCheck {

  private static final Outcome SILENT = new Outcome("not-regulated", null);

  /** A completion may divide a section less than the law does, and then tells nothing. */
  private static final int TRIES_OF_A_DRAW = 20;

  private final NaiveLaw before;
  private final NaiveLaw after;
  private final List<RandomCases> cases;
  private final Effort effort;
  private final Chance chance;
  private int completions;

  /**
   * How much one example may cost.
   *
   * @param evaluations until all ways are given up
   * @param draws so many ways are tried then
   */
  record Effort(int evaluations, int draws) {}

  /**
   * Nothing is tried yet.
   *
   * @param cases of which completions are made; the more cases they made, the better they know the
   *     limits of both laws
   */
  WitnessCheck(
      NaiveLaw before, NaiveLaw after, List<RandomCases> cases, Effort effort, Chance chance) {
    this.before = before;
    this.after = after;
    this.cases = List.copyOf(cases);
    this.effort = effort;
    this.chance = chance;
  }

  /**
   * Looks at one example.
   *
   * @return whether all its completions were tried; else some were
   * @throws AssertionError if one of them is answered otherwise
   */
  boolean holds(Region region) {
    Tree witness = KernelTree.of(region.witness());
    try {
      every(region, witness);
      return true;
    } catch (TooManyWorldsException e) {
      some(region, witness);
      return false;
    }
  }

  private void every(Region region, Tree witness) {
    check(region, witness, possible(before, region, witness), possible(after, region, witness));
  }

  private Set<Outcome> possible(NaiveLaw law, Region region, Tree witness) {
    String act = Acts.decided(region.act());
    Set<Outcome> possible = new TreeSet<>();
    if (law.acts().contains(act)) {
      new Naive(law, effort.evaluations())
          .possible(Plain.asked(witness, region.act()), act)
          .forEach(outcome -> possible.add(Plain.said(outcome)));
    } else {
      possible.add(SILENT);
    }
    return possible;
  }

  private void some(Region region, Tree witness) {
    int drawn = 0;
    for (int tries = 0; drawn < effort.draws(); tries++) {
      if (tries == TRIES_OF_A_DRAW * effort.draws()) {
        throw new AssertionError("only " + drawn + " completions tell anything of " + witness);
      }
      drawn += tells(region, completed(witness)) ? 1 : 0;
    }
    completions += drawn;
  }

  /** Half of them are like cases in which some rule of one of the laws matched. */
  private Tree completed(Tree witness) {
    RandomCases source = chance.pick(cases);
    return chance.percent(50) ? source.completed(witness) : source.completedLike(witness);
  }

  private boolean tells(Region region, Tree completed) {
    Outcome was;
    Outcome is;
    try {
      was = decided(before, region, completed);
      is = decided(after, region, completed);
    } catch (IllegalArgumentException vague) {
      return false; // One law divides a section further than the completion does.
    }
    check(region, completed, Set.of(was), Set.of(is));
    return true;
  }

  private static Outcome decided(NaiveLaw law, Region region, Tree completed) {
    String act = Acts.decided(region.act());
    return law.acts().contains(act)
        ? Plain.said(new Naive(law).decide(Plain.asked(completed, region.act()), act).outcome())
        : SILENT;
  }

  private static void check(Region region, Tree tree, Set<Outcome> was, Set<Outcome> is) {
    Outcome first = Plain.of(region.before());
    Outcome second = Plain.of(region.after());
    if (!was.equals(Set.of(first)) || !is.equals(Set.of(second))) {
      throw new AssertionError(
          "%s: from %s to %s, but of the example %s the naive evaluator says %s and %s"
              .formatted(region.act(), first, second, tree, was, is));
    }
  }

  /** How many completions were drawn and told something. */
  int completions() {
    return completions;
  }
}
