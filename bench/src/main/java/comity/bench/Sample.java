package comity.bench;

import comity.kernel.decide.Decider;
import comity.kernel.decide.Decision;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.plan.Plan;
import comity.kernel.plan.Region;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Holds the regions that rows were given against what the kernel decides of some of them. */
public final class Sample {

  private static final long SEED = 7;

  private final Decider decider;
  private final Plan plan;
  private final SyntheticRows rows;

  /** For rows of that plan. */
  public Sample(Decider decider, Plan plan, SyntheticRows rows) {
    this.decider = decider;
    this.plan = plan;
    this.rows = rows;
  }

  /**
   * Compares rows chosen by chance.
   *
   * @param regions the region of each row, -1 for none
   * @throws IllegalStateException if one differs
   */
  public void check(int[] regions, int sampled) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < sampled; i++) {
      int row = sampled >= rows.size() ? i % rows.size() : random.nextInt(rows.size());
      check(row, regions[row]);
    }
  }

  private void check(int row, int region) {
    if (region < 0) {
      throw new IllegalStateException("row " + row + " has no region");
    }
    Decision decision = decider.decide(adopted(rows.facts(row)));
    Region found = plan.regions().get(region);
    for (int i = 0; i < plan.shape().acts().size(); i++) {
      String act = plan.shape().acts().get(i);
      List<Outcome> decided = decision.answer(act).possible();
      if (!said(decided).equals(said(found.possible().get(i)))) {
        throw new IllegalStateException(
            "row "
                + row
                + ": "
                + act
                + " is "
                + said(decided)
                + ", not "
                + said(found.possible().get(i)));
      }
    }
  }

  private static List<String> said(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> o.modality() + " " + o.limits()).sorted().toList();
  }

  private Facts adopted(Facts facts) {
    Facts adopted = facts;
    for (Map.Entry<String, String> reading : plan.shape().readings().entrySet()) {
      Fact fact = facts.type().fact(Vocabulary.READING + reading.getKey()).orElseThrow();
      FactType.OneOf one = (FactType.OneOf) fact.type();
      adopted = adopted.with(fact.slot(), one.values().indexOf(reading.getValue()));
    }
    return adopted;
  }
}
