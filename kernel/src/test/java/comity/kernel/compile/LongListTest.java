package comity.kernel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import comity.kernel.decide.Decider;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.small.SmallEdition;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A list of 5,000 sections costs a law and a decision no more than one of five. */
final class LongListTest {

  private static final int MANY = 5_000;
  private static final int FEW = 5;

  private static final String LAW =
      """
      ---
      law: xx/small
      from: 2020-01-01
      cite: Small Code § 1
      ---

      # Small

      ## hold: may it hold?

      | grave `some c in person.convictions satisfies c.section in grave` | =        | because |
      | ----------------------------------------------------------------- | -------- | ------- |
      | yes                                                               | may      | (a): y  |
      | no                                                                | must-not | (a): n  |
      """;

  private static Edition edition(int size) {
    SortedSet<String> sections = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      sections.add((100 + i / 50) + "." + (10 + i % 50));
    }
    TreeMap<String, SortedSet<String>> lists = new TreeMap<>();
    lists.put("grave", sections);
    LawText text = Notation.parse("small.md", LAW);
    return Edition.alone(text, lists, new TreeMap<>());
  }

  private static CompiledLaw law(int size) {
    return Compiler.compile(SmallEdition.vocabulary(), List.of(edition(size)));
  }

  private static Facts convictedUnder(String section) {
    Vocabulary vocabulary = SmallEdition.vocabulary();
    Draft draft = new Draft(vocabulary);
    draft.add("person.convictions").set("section", section);
    return draft.build();
  }

  @Test
  void itsDiagramsAreOfTheSameSize() {
    CompiledLaw many = law(MANY);
    CompiledLaw few = law(FEW);

    assertThat(many.diagrams().size()).isEqualTo(few.diagrams().size());
    assertThat(many.terms()).hasSameSizeAs(few.terms());
  }

  @Test
  void everySectionIsFoundAndNoOther() {
    Decider decider = new Decider(law(MANY));

    assertThat(edition(MANY).lists().get("grave")).hasSize(MANY);
    for (String section : edition(MANY).lists().get("grave")) {
      assertThat(holds(decider, section)).isEqualTo("may");
    }
    assertThat(holds(decider, "99.10")).isEqualTo("must-not");
    assertThat(holds(decider, "100.9")).isEqualTo("must-not");
  }

  private static String holds(Decider decider, String section) {
    return decider.decide(convictedUnder(section)).answer("hold").outcome().modality();
  }

  @Test
  void aDecisionAllocatesTheSameBytes() {
    assertThat(bytes(law(MANY))).isEqualTo(bytes(law(FEW)));
  }

  /** What one decision allocates, once everything that is made on demand was made. */
  private static long bytes(CompiledLaw law) {
    Decider decider = new Decider(law);
    Facts facts = convictedUnder("100.12");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 200; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      decider.decide(facts);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
