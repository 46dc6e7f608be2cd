package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.agreement.Compared;
import comity.kernel.agreement.RunSize;
import comity.kernel.compare.Comparison;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.NaiveLaw;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one version changes against another is what the naive evaluator says of random cases. */
final class ComparisonTest {

  private static final RunSize RUN = RunSize.asked(50);

  /**
   * Two versions of one law.
   *
   * @param vocabulary with the readings of the law
   */
  record Pair(Edition before, Edition after, Vocabulary vocabulary) {

    @Override
    public String toString() {
      return before.law().id() + " " + before.version().name() + " to " + after.version().name();
    }
  }

  /**
   * Each version and the next, and what each bill would change; every pair of one law if the build
   * is asked for it.
   */
  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String id : Versions.BOOK.ids()) {
      Law law = Versions.BOOK.law(id);
      List<Version> versions = law.versions();
      for (int i = 0; i < versions.size(); i++) {
        int last = Boolean.getBoolean("comity.oracle.pairs") ? versions.size() - 1 : i + 1;
        for (int j = i + 1; j <= Math.min(last, versions.size() - 1); j++) {
          pairs.add(
              new Pair(
                  Versions.BOOK.edition(law, versions.get(i)),
                  Versions.BOOK.edition(law, versions.get(j)),
                  Versions.BOOK.vocabulary(List.of(law))));
        }
      }
      law.proposals().values().forEach(bill -> pairs.add(pair(law, bill)));
    }
    return pairs;
  }

  private static Pair pair(Law law, Proposal bill) {
    Law under = law.under(bill);
    return new Pair(
        Versions.BOOK.edition(law, law.from(bill.against()).orElseThrow()),
        Versions.BOOK.under(List.of(bill.id())).edition(under, under.proposed().orElseThrow()),
        Versions.BOOK.vocabulary(List.of(under)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void everyCaseThatIsAnsweredOtherwiseLiesInOneRegion(Pair pair) {
    Comparison comparison =
        Comparison.of(pair.vocabulary(), List.of(pair.before()), List.of(pair.after()));
    Compared compared =
        new Compared(
                pair.toString(),
                RUN.seed(),
                pair.vocabulary(),
                comparison,
                naive(pair.before(), pair.vocabulary()),
                naive(pair.after(), pair.vocabulary()))
            .run(RUN.complete());
    System.out.println(compared);
    assertThat(compared.regions() == 0).isEqualTo(comparison.differing().isEmpty());
  }

  private static NaiveLaw naive(Edition edition, Vocabulary vocabulary) {
    return new NaiveLaw(edition.text(), vocabulary, edition.lists());
  }
}
