package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.EveryAct;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.Space;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The regions of every pair of versions against every case there is: the answers before and after
 * and the number of the region are put side by side in one diagram of facts, and each leaf that
 * some case reaches is looked at.
 */
final class RegionsTest {

  /**
   * Its regions in one diagram of facts would take more branches than one compilation may make;
   * {@link ComparisonTest} holds samples of its cases to them.
   */
  private static final Set<String> TOO_LARGE =
      Set.of("us-ny-nyc/city-nypd 2020-02-04 to 2026-01-29");

  /** Only examples are made near a day. */
  private static final LocalDate ANY_DAY = LocalDate.of(2020, 1, 1);

  /** Each version and the next; every pair of one law if the build is asked for it. */
  record Pair(Edition before, Edition after, Vocabulary vocabulary) {

    @Override
    public String toString() {
      return before.law().id() + " " + before.version().from() + " to " + after.version().from();
    }
  }

  /** What one case is answered, and where it lies. */
  private record Place(Outcome before, Outcome after, String region) {}

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String id : Versions.BOOK.ids()) {
      Law law = Versions.BOOK.law(id);
      Vocabulary vocabulary = Versions.BOOK.vocabulary(List.of(law));
      Set<List<String>> done = new LinkedHashSet<>();
      List<Version> versions = law.versions();
      for (int i = 0; i < versions.size(); i++) {
        int last = Boolean.getBoolean("comity.oracle.pairs") ? versions.size() - 1 : i + 1;
        for (int j = i + 1; j <= Math.min(last, versions.size() - 1); j++) {
          Edition before = Versions.BOOK.edition(law, versions.get(i));
          Edition after = Versions.BOOK.edition(law, versions.get(j));
          if (done.add(List.of(before.hash(), after.hash()))) {
            pairs.add(new Pair(before, after, vocabulary));
          }
        }
      }
    }
    return pairs;
  }

  static List<Pair> whole() {
    return pairs().stream().filter(pair -> !TOO_LARGE.contains(pair.toString())).toList();
  }

  static List<Pair> tooLarge() {
    return pairs().stream().filter(pair -> TOO_LARGE.contains(pair.toString())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooLarge")
  void onlyWhatIsTooLargeIsLeftToSamples(Pair pair) {
    Comparison comparison =
        Comparison.of(pair.vocabulary(), List.of(pair.before()), List.of(pair.after()));
    assertThatThrownBy(comparison::touched).isInstanceOf(NodeBudgetException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void everyCaseLiesInTheRegionOfItsAnswersAndNoOther(Pair pair) {
    List<CompiledLaw> laws =
        Compiler.compileSides(
            pair.vocabulary(), List.of(List.of(pair.before()), List.of(pair.after())));
    Comparison comparison = Comparison.of(laws.getFirst(), laws.getLast());
    List<Region> regions = comparison.regions();
    CompiledLaw touched = comparison.touched();
    Set<String> acts = new LinkedHashSet<>(laws.getFirst().acts().keySet());
    acts.addAll(laws.getLast().acts().keySet());
    Set<String> reached = new LinkedHashSet<>();
    for (String act : acts) {
      for (Place place : places(laws, touched, act)) {
        check(place, act, regions);
        reached.add(place.region());
      }
    }
    reached.remove(Comparison.NOWHERE);
    assertThat(reached).hasSize(regions.size());
  }

  private static void check(Place place, String act, List<Region> regions) {
    if (place.region().equals(Comparison.NOWHERE)) {
      assertThat(place.after()).as(act).isEqualTo(place.before());
    } else {
      Region region = regions.get(Integer.parseInt(place.region()));
      assertThat(region.act()).isEqualTo(act);
      assertThat(region.before()).isEqualTo(place.before()).isNotEqualTo(place.after());
      assertThat(region.after()).isEqualTo(place.after());
    }
  }

  private static List<Place> places(List<CompiledLaw> laws, CompiledLaw touched, String act) {
    Diagrams diagrams = new Diagrams();
    Node before = outcomes(laws.getFirst(), act, diagrams);
    Node after = outcomes(laws.getLast(), act, diagrams);
    Node number = touched.acts().get(act);
    Node region =
        number == null
            ? diagrams.leaf(Comparison.NOWHERE)
            : diagrams.map(number, leaf -> ((Outcome) leaf).modality());
    Node both = diagrams.combine(before, after, (b, a) -> List.of(b, a));
    Node all =
        diagrams.combine(
            both,
            region,
            (pair, r) ->
                new Place(
                    (Outcome) ((List<?>) pair).getFirst(),
                    (Outcome) ((List<?>) pair).getLast(),
                    (String) r));
    return new Space(
            laws.getLast(),
            new Possibilities(laws.getLast()),
            List.of(before, after, region),
            ANY_DAY)
        .leaves(all).stream().map(Place.class::cast).toList();
  }

  private static Node outcomes(CompiledLaw law, String act, Diagrams diagrams) {
    Node node = law.acts().get(act);
    return node == null
        ? diagrams.leaf(EveryAct.SILENT.bare())
        : diagrams.map(node, outcome -> ((Outcome) outcome).bare());
  }
}
