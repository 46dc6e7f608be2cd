package comity.kernel.dmn.tck;

import comity.kernel.dmn.DmnModel;
import comity.kernel.dmn.tck.TckResult.Verdict;
import comity.kernel.dmn.tck.TestFile.Expected;
import comity.kernel.dmn.tck.TestFile.TestCase;
import comity.kernel.law.LawException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs test cases in the format of the DMN Technology Compatibility Kit. A test is refused where
 * the kernel cannot answer exactly; a null input is refused too, since null is a value of FEEL and
 * an unknown fact is none.
 */
public final class Tck {

  private final Path root;
  private final List<TckResult> results = new ArrayList<>();

  private Tck(Path root) {
    this.root = root;
  }

  /**
   * Runs every file of test cases below a folder.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static TckReport run(Path folder) {
    Tck run = new Tck(folder);
    run.testFiles().forEach(run::file);
    return new TckReport(List.copyOf(run.results));
  }

  private List<Path> testFiles() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".xml"))
          .filter(this::holdsTests)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean holdsTests(Path file) {
    return content(file).contains("http://www.omg.org/spec/DMN/20160719/testcase");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void file(Path file) {
    TestFile tests;
    try {
      tests = TestFileReader.read(name(file), content(file));
    } catch (LawException e) {
      add(file, "-", Verdict.REFUSED, e.getMessage());
      return;
    }
    Path model = file.resolveSibling(tests.model());
    try {
      run(file, tests, DmnModel.read(name(model), content(model)));
    } catch (LawException e) {
      String reason = e.faults().getFirst().says();
      tests.cases().forEach(c -> add(file, c.id(), Verdict.REFUSED, reason));
    }
  }

  private void run(Path file, TestFile tests, DmnModel model) {
    Map<String, Decisions> views = new HashMap<>();
    for (TestCase test : tests.cases()) {
      Decisions decisions =
          views.computeIfAbsent(view(test), v -> new Decisions(view(model, test)));
      run(file, test, decisions);
    }
  }

  private static String view(TestCase test) {
    return test.type().equals("decision") ? "" : test.type() + " " + test.invocable();
  }

  /** The model as the test calls it; as it stands where it has no such function. */
  private static DmnModel view(DmnModel model, TestCase test) {
    return switch (test.type()) {
      case "decisionService" -> model.asService(test.invocable()).orElse(model);
      case "bkm" -> model.asKnowledge(test.invocable()).orElse(model);
      default -> model;
    };
  }

  private void run(Path file, TestCase test, Decisions decisions) {
    List<String> refused = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Expected expected : test.results()) {
      try {
        Object given = decisions.value(expected.name(), test.inputs());
        if (!Comparer.same(given, expected.value())) {
          wrong.add(
              "`"
                  + expected.name()
                  + "` gives "
                  + Comparer.shown(given)
                  + ", not "
                  + expected.value());
        }
      } catch (RefusedException e) {
        refused.add(e.getMessage());
      }
    }
    add(file, test.id(), refused, wrong);
  }

  private void add(Path file, String test, List<String> refused, List<String> wrong) {
    if (!wrong.isEmpty()) {
      add(file, test, Verdict.WRONG, String.join("; ", wrong));
    } else if (!refused.isEmpty()) {
      add(file, test, Verdict.REFUSED, refused.getFirst());
    } else {
      add(file, test, Verdict.PASSED, "");
    }
  }

  private void add(Path file, String test, Verdict verdict, String reason) {
    String folder = root.relativize(file.getParent()).toString().replace('\\', '/');
    results.add(
        new TckResult(
            folder.isEmpty() ? "." : folder,
            String.valueOf(file.getFileName()),
            test,
            verdict,
            reason));
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
