package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.book.LawBook;
import comity.kernel.feel.Position;
import comity.kernel.law.Law;
import comity.kernel.scenario.ScenarioReport;
import comity.kernel.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every law answers its scenarios, each version has some, and each row of each table is reached by
 * one.
 */
final class ScenarioTest {

  private static final LawBook BOOK = LawBook.open(Path.of(""));

  static List<String> laws() {
    return BOOK.ids();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void aLawAnswersItsScenariosAndEveryRowIsReached(String id) throws IOException {
    Law law = BOOK.law(id);
    ScenarioRun run = new ScenarioRun(BOOK, law, true);
    for (Path file : scenarios(id)) {
      run.run(file.toString(), Files.readString(file));
    }
    run.expectEveryVersion(new Position(id + "/law.yaml", 1, 1));
    ScenarioReport report = run.report();
    assertThat(report.scenarios()).isPositive();
    assertThat(report.failures()).isEmpty();
    assertThat(report.unreached()).isEmpty();
  }

  private static List<Path> scenarios(String id) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(id, "scenarios"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
