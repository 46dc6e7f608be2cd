package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.agreement.KernelFacts;
import comity.kernel.agreement.RunSize;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.decide.Decision;
import comity.kernel.decide.Flip;
import comity.kernel.law.Edition;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The least changes that turn an act are those that trying every change finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FlipsTest {

  private static final RunSize RUN = RunSize.asked(3);
  private static final int MOST_EVALUATIONS = 2_000;
  private static final int TRIED = 2;

  private int acts;
  private int flips;

  static List<Versions.Entry> versions() {
    return Versions.asked();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void theLeastChangesAreFoundAndNoneSmallerExists(Versions.Entry version) {
    Edition edition = version.edition();
    Decider decider = new Decider(Compiler.compile(version.vocabulary(), List.of(edition)));
    NaiveLaw law = new NaiveLaw(edition.text(), version.vocabulary(), edition.lists());
    RandomCases cases = new RandomCases(law, new Chance(RUN.seed()));
    Naive naive = new Naive(law, MOST_EVALUATIONS);
    for (int i = 0; i < RUN.complete(); i++) {
      Tree complete = cases.next().tree();
      check(decider, naive, complete);
      check(decider, naive, withoutWarrant(complete));
    }
  }

  /** Whoever says that there is no warrant says no more of it. */
  private static Tree withoutWarrant(Tree complete) {
    Tree tree = complete.copy();
    tree.type().facts().stream()
        .filter(f -> f.path().startsWith("warrant."))
        .forEach(f -> tree.put(f.path(), null));
    return tree.put("warrant.issuer", "none");
  }

  private void check(Decider decider, Naive naive, Tree tree) {
    Decision decision =
        decider
            .decide(KernelFacts.of(decider.law().vocabulary(), tree))
            .about(act -> !act.startsWith("disclose.") || act.equals("disclose.release-date"));
    var found = decision.flips();
    BruteForce brute = new BruteForce(naive, tree);
    for (Answer answer : decision.answers()) {
      if (answer.settled()) {
        check(answer, found.of(answer), brute, tree);
      }
    }
  }

  private void check(Answer answer, List<Flip> found, BruteForce brute, Tree tree) {
    Map<String, Set<Map<String, Object>>> least = new TreeMap<>();
    for (int changes = TRIED; changes > 0; changes--) {
      least.putAll(brute.after(answer.act(), changes));
    }
    assertThat(ofAtMost(TRIED, found))
        .as("seed %d, %s of %s", RUN.seed(), answer.act(), tree)
        .isEqualTo(least);
    for (Flip flip : found) {
      assertThat(brute.after(answer.act(), plain(flip)))
          .as("%s of %s", flip, tree)
          .contains(flip.to());
      assertThat(flip.set().size() > TRIED && least.containsKey(flip.to())).isFalse();
    }
    acts++;
    flips += found.size();
  }

  private static Map<String, Set<Map<String, Object>>> ofAtMost(int changes, List<Flip> flips) {
    Map<String, Set<Map<String, Object>>> few = new TreeMap<>();
    flips.stream()
        .filter(flip -> flip.set().size() <= changes)
        .forEach(
            flip -> few.computeIfAbsent(flip.to(), t -> new LinkedHashSet<>()).add(plain(flip)));
    return few;
  }

  private static Map<String, Object> plain(Flip flip) {
    return new LinkedHashMap<>(flip.set());
  }

  @AfterAll
  void sum() {
    System.out.println("seed %d: %d acts, %d least changes".formatted(RUN.seed(), acts, flips));
    assertThat(flips).isPositive();
  }
}
