package comity.cli;

import comity.kernel.dmn.tck.Tck;
import comity.kernel.dmn.tck.TckReport;
import comity.kernel.dmn.tck.TckResult;
import comity.kernel.words.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs the test cases of the DMN standard. */
final class TckVerb implements Callable<Integer> {

  private final Supplier<Path> dir;
  private final BooleanSupplier reasons;
  private final Surroundings around;

  TckVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.dir = syntax.argument(Path.class, "DIR", "a folder of test cases");
    this.reasons = syntax.flag("--reasons", "also count the refused tests by their reason");
  }

  @Override
  public Integer call() throws IOException {
    Path folder = dir.get();
    if (!Files.isDirectory(folder)) {
      throw new CommandException("`" + folder + "` is no folder; name one with TCK test cases");
    }
    TckReport report = Tck.run(folder);
    if (report.total().tests() == 0) {
      return Errors.line(
          "there is no TCK test case below `" + folder + "`", Exit.FAILED, around.err());
    }
    Lines out = new Lines(around);
    report.folders().forEach((name, count) -> out.line(name + ": " + counted(count)));
    report.results().stream().filter(TckVerb::isWrong).forEach(r -> out.line(described(r)));
    if (reasons.getAsBoolean()) {
      report.reasons().forEach((reason, count) -> out.line("refused " + count + ": " + reason));
    }
    int tests = report.total().tests();
    out.line(Listing.count(tests, "test") + ": " + counted(report.total()));
    out.flush();
    return report.total().wrong() == 0 ? Exit.DONE : Exit.FAILED;
  }

  private static String counted(TckReport.Count count) {
    return count.passed() + " passed, " + count.refused() + " refused, " + count.wrong() + " wrong";
  }

  private static boolean isWrong(TckResult result) {
    return result.verdict() == TckResult.Verdict.WRONG;
  }

  private static String described(TckResult result) {
    return "wrong: "
        + result.folder()
        + "/"
        + result.file()
        + ", test "
        + result.test()
        + ": "
        + result.reason();
  }
}
