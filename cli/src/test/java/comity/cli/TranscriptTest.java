package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every command line that the documents show, and the transcripts beside this test, and
 * compares what is printed. After a change that is meant, {@code -Dcomity.accept=true} writes the
 * new output into the files; read that difference before committing it.
 */
final class TranscriptTest {

  /** The page whose commands work on the records of a service, whose own test runs it. */
  private static final Path SERVICES = Path.of("docs", "serve.md");

  private static final boolean ACCEPT = Boolean.getBoolean("comity.accept");

  @TestFactory
  Stream<DynamicContainer> documents() throws IOException {
    return containers(List.of(Shell.ROOT.resolve("README.md"), Shell.ROOT.resolve("docs")), ".md");
  }

  @TestFactory
  Stream<DynamicContainer> transcripts() throws IOException {
    Path folder = Shell.ROOT.resolve("cli/src/test/resources/transcripts");
    return containers(List.of(folder), ".console");
  }

  private static Stream<DynamicContainer> containers(List<Path> roots, String ending)
      throws IOException {
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
          if (!file.endsWith(SERVICES)) {
            containers.add(container(file));
          }
        }
      }
    }
    return containers.stream();
  }

  private static DynamicContainer container(Path file) throws IOException {
    Transcript transcript = Transcript.of(file);
    List<Transcript.Step> steps = transcript.steps();
    Prompt prompt = new Prompt();
    List<List<String>> outputs = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (Transcript.Step step : steps) {
      tests.add(DynamicTest.dynamicTest(step.command(), () -> outputs.add(run(prompt, step))));
    }
    if (ACCEPT) {
      tests.add(DynamicTest.dynamicTest("accept", () -> transcript.accept(steps, outputs)));
    }
    return DynamicContainer.dynamicContainer(Shell.ROOT.relativize(file).toString(), tests);
  }

  private static List<String> run(Prompt prompt, Transcript.Step step) throws IOException {
    List<String> printed = prompt.run(step.command(), step.expected());
    if (!ACCEPT && !Transcript.agrees(step.expected(), printed)) {
      assertThat(printed).isEqualTo(step.expected());
    }
    return printed;
  }

  @Test
  void anElisionStandsForAnyNumberOfLines() {
    assertThat(Transcript.agrees(List.of("a", "…", "d"), List.of("a", "b", "c", "d"))).isTrue();
    assertThat(Transcript.agrees(List.of("a", "…", "d"), List.of("a", "d"))).isTrue();
    assertThat(Transcript.agrees(List.of("a", "…"), List.of("a", "b"))).isTrue();
    assertThat(Transcript.agrees(List.of("…", "c", "…"), List.of("a", "b"))).isFalse();
    assertThat(Transcript.agrees(List.of("a", "…", "d"), List.of("a", "b", "c"))).isFalse();
    assertThat(Transcript.agrees(List.of("a"), List.of("a", "b"))).isFalse();
  }
}
