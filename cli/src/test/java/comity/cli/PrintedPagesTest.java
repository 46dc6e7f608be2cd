package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every command of the pages that are printed by commands and compares. After a change that is
 * meant, {@code -Dcomity.accept=true} writes the page anew; read that difference before committing
 * it.
 */
final class PrintedPagesTest {

  private static final boolean ACCEPT = Boolean.getBoolean("comity.accept");

  @TestFactory
  Stream<DynamicTest> whatWouldChange() throws IOException {
    PrintedPage page = PrintedPage.of(Shell.ROOT.resolve("docs/what-would-change.md"));
    List<PrintedPage.Part> parts = page.parts();
    List<List<String>> printed = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (PrintedPage.Part part : parts) {
      tests.add(DynamicTest.dynamicTest(part.command(), () -> printed.add(run(part))));
    }
    if (ACCEPT) {
      tests.add(DynamicTest.dynamicTest("accept", () -> page.accept(parts, printed)));
    }
    return tests.stream();
  }

  private static List<String> run(PrintedPage.Part part) throws IOException {
    List<String> printed = PrintedPage.shown(new Prompt().run(part.command(), List.of()));
    if (!ACCEPT) {
      assertThat(part.shown()).isEqualTo(printed);
    }
    return printed;
  }
}
