package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.decide.Decision;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Law;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Chance;
import comity.kernel.outcome.Outcome;
import comity.kernel.plan.Plan;
import comity.kernel.plan.Region;
import comity.kernel.plan.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan says of each row what the kernel decides, unknown facts and all. */
final class PlanTest {

  private static final long SEED = 20141214;
  private static final int ROWS = Integer.getInteger("comity.plan.rows", 20);
  private static final int MANY = Integer.getInteger("comity.plan.many", 1_000);
  private static final Set<String> SINGLE =
      Set.of(
          "person.convictions",
          "person.pendingCases",
          "person.pendingCases[].charges",
          "person.earlierCharges",
          "custody.charges");

  private int decided;
  private int left;

  static List<Versions.Entry> versions() {
    return Versions.asked();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void everyActOfEveryVersionIsAnsweredAsTheKernelDecides(Versions.Entry version) {
    CompiledLaw law = compiled(version);
    Set<Node> seen = new HashSet<>();
    law.acts()
        .forEach((act, node) -> {
          if (seen.add(node)) {
            check(version, new Shape(List.of(act), adopted(version), SINGLE), Plan::of, ROWS);
          }
        });
    System.out.println("%s: %d rows, %d left to the kernel".formatted(version, decided, left));
    assertThat(decided).isPositive();
    assertThat(left).isZero();
  }

  @Test
  void allActsOfTheJailLawAreAnsweredAtOnce() {
    check(
        jailLaw(),
        new Shape(List.of("hold", "notify"), adopted(jailLaw()), SINGLE),
        Plan::of,
        MANY);
    assertThat(left).isZero();
  }

  @Test
  void aReadingThatIsOpenIsAFactLikeAnyOther() {
    Shape shape = new Shape(List.of("hold"), new TreeMap<>(), SINGLE);
    check(jailLaw(), shape, Plan::of, MANY / 10);
  }

  @Test
  void columnsOneByOneSayTheSame() {
    Shape shape = new Shape(List.of("hold", "notify"), adopted(jailLaw()), SINGLE);
    check(jailLaw(), shape, Plan::columnwise, MANY / 10);
  }

  private static Versions.Entry jailLaw() {
    return Versions.all().stream()
        .filter(v -> v.toString().equals("us-ny-nyc/doc@2014-12-14"))
        .findFirst()
        .orElseThrow();
  }

  private static CompiledLaw compiled(Versions.Entry version) {
    return Compiler.compile(version.vocabulary(), List.of(version.edition()));
  }

  /** The reading that each law suggests, else the last. */
  private static SortedMap<String, String> adopted(Versions.Entry version) {
    SortedMap<String, String> adopted = new TreeMap<>();
    Law law = version.edition().law();
    law.readings()
        .forEach((id, reading) ->
            adopted.put(
                id,
                reading.alternatives().containsKey(reading.suggested())
                    ? reading.suggested()
                    : List.copyOf(reading.alternatives().keySet()).getLast()));
    return adopted;
  }

  private void check(
      Versions.Entry version, Shape shape, BiFunction<CompiledLaw, Shape, Plan> make, int rows) {
    CompiledLaw law = compiled(version);
    Plan plan = make.apply(law, shape);
    Decider decider = new Decider(law);
    RandomRows random = new RandomRows(version.edition(), version.vocabulary(), new Chance(SEED));
    for (int row = 0; row < rows; row++) {
      Facts facts = adopt(random.next(List.of(0, 10, 30, 60).get(row % 4)), shape.readings());
      int[] classes = plan.code(facts);
      if (classes == null) {
        left++;
      } else {
        decided++;
        agree(plan.regions().get(plan.region(classes)), shape.acts(), decider.decide(facts));
      }
    }
  }

  /** The facts with these readings, and without any other where none is adopted. */
  private static Facts adopt(Facts facts, SortedMap<String, String> readings) {
    Facts adopted = facts;
    for (Map.Entry<String, String> reading : readings.entrySet()) {
      Fact fact = facts.type().fact(Vocabulary.READING + reading.getKey()).orElseThrow();
      FactType.OneOf one = (FactType.OneOf) fact.type();
      adopted = adopted.with(fact.slot(), one.values().indexOf(reading.getValue()));
    }
    return adopted;
  }

  private static void agree(Region region, List<String> acts, Decision decision) {
    for (int i = 0; i < acts.size(); i++) {
      List<Outcome> planned = region.possible().get(i);
      List<Outcome> decided = decision.answer(acts.get(i)).possible();
      assertThat(planned.stream().map(PlanTest::said).toList())
          .as(acts.get(i) + " of " + decision.facts())
          .containsExactlyInAnyOrderElementsOf(decided.stream().map(PlanTest::said).toList());
    }
  }

  private static String said(Outcome outcome) {
    return outcome.modality() + " " + outcome.limits();
  }
}
