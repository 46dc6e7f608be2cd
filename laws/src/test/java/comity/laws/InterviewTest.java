package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.agreement.Dialogue;
import comity.kernel.agreement.RunSize;
import comity.kernel.compile.Compiler;
import comity.kernel.law.Edition;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.Tree;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interview ends as soon as all is certain, with what the whole case would have given. */
final class InterviewTest {

  private static final RunSize RUN = RunSize.asked(4);

  static List<Versions.Entry> versions() {
    return Versions.asked();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("versions")
  void anInterviewEndsAsTheWholeCaseDoesAndNoLater(Versions.Entry version) {
    Edition edition = version.edition();
    Dialogue dialogue = new Dialogue(Compiler.compile(version.vocabulary(), List.of(edition)));
    RandomCases cases =
        new RandomCases(
            new NaiveLaw(edition.text(), version.vocabulary(), edition.lists()),
            new Chance(RUN.seed()));
    int asked = 0;
    for (int i = 0; i < RUN.complete(); i++) {
      Tree complete = cases.next().tree();
      Dialogue.Course course = dialogue.of(complete);
      asked += course.turns().size();
      assertThat(dialogue.fault(complete, course))
          .as("seed %d: %s", RUN.seed(), complete)
          .isEmpty();
    }
    System.out.println(
        "%s, seed %d: %d interviews, %d questions"
            .formatted(version, RUN.seed(), RUN.complete(), asked));
  }
}
