package comity.kernel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walker answers what its diagram says, also where its code is cut into many methods. */
final class WalkerTest {

  private static final int FACTS = 11;
  private static final long SEED = 20150212;
  private static final List<String> VALUES = List.of("a", "b", "c");

  private final Vocabulary vocabulary =
      new Vocabulary(List.of(new RecordType(Vocabulary.CASE, facts())));
  private final List<FiniteTerm> terms = terms();
  private final Diagrams diagrams = new Diagrams();
  private final Random random = new Random(SEED);

  private static List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < FACTS; i++) {
      FactType type = i % 2 == 0 ? new FactType.YesNo() : new FactType.OneOf(VALUES, "");
      facts.add(new Fact("fact" + i, i, type, "which?", "anyone"));
    }
    return facts;
  }

  private List<FiniteTerm> terms() {
    Scope scope = Scope.root(vocabulary.root());
    return vocabulary.root().facts().stream()
        .map(f -> new FiniteTerm(new Ref(scope, f), f.slot()))
        .toList();
  }

  @Test
  void aLeafAloneIsItsValue() {
    assertThat(Walker.of(diagrams.leaf("only")).value(new Draft(vocabulary).build()))
        .isEqualTo("only");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30, 500, 100_000})
  void theFactsChooseTheSameLeafHoweverManyBranchesThereAre(int leaves) {
    // From one method to many, and at last to more than one class can hold.
    Walker walker = Walker.of(full(0, 0, leaves));
    for (int i = 0; i < 5_000; i++) {
      int[] cells = terms.stream().mapToInt(t -> random.nextInt(t.size())).toArray();
      assertThat(walker.value(facts(cells)))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(number(cells) % leaves);
    }
  }

  private Node full(int fact, int before, int leaves) {
    if (fact == FACTS) {
      return diagrams.leaf(before % leaves);
    }
    FiniteTerm term = terms.get(fact);
    List<Node> options = new ArrayList<>();
    for (int cell = 0; cell < term.size(); cell++) {
      options.add(full(fact + 1, before * term.size() + cell, leaves));
    }
    return diagrams.choose(term, options);
  }

  private int number(int[] cells) {
    int number = 0;
    for (int i = 0; i < FACTS; i++) {
      number = number * terms.get(i).size() + cells[i];
    }
    return number;
  }

  private Facts facts(int[] cells) {
    Draft draft = new Draft(vocabulary);
    for (int i = 0; i < FACTS; i++) {
      draft.set("fact" + i, i % 2 == 0 ? (Object) (cells[i] == 1) : VALUES.get(cells[i]));
    }
    return draft.build();
  }

  @Test
  void anUnknownFactOnTheWayGivesNothing() {
    Walker walker = Walker.of(full(0, 0, 500));
    for (int unknown = 0; unknown < FACTS; unknown++) {
      Draft draft = new Draft(vocabulary);
      for (int i = 0; i < FACTS; i++) {
        if (i != unknown) {
          draft.set("fact" + i, i % 2 == 0 ? (Object) true : "c");
        }
      }
      assertThat(walker.value(draft.build())).isNull();
    }
  }

  @Test
  void anUnknownFactBesideTheWayIsNotAsked() {
    Node node = diagrams.choose(terms.get(0), List.of(diagrams.leaf("no"), full(1, 0, 500)));
    Facts facts = new Draft(vocabulary).set("fact0", false).build();
    assertThat(Walker.of(node).value(facts)).isEqualTo("no");
  }
}
