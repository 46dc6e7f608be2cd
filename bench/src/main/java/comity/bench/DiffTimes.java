package comity.bench;

import comity.kernel.book.LawBook;
import comity.kernel.compare.Comparison;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one version changes against another, for every two versions of each of New York City's laws:
 * a table of the milliseconds that comparing took, every region with its sentence, its grounds and
 * its example, beside those of compiling both. All pairs run once before anything is measured.
 * Arguments: how often each pair is measured (15), and laws (all).
 */
public final class DiffTimes {

  private static final List<String> LAWS =
      List.of(
          "us-ny-nyc/doc",
          "us-ny-nyc/nypd",
          "us-ny-nyc/probation",
          "us-ny-nyc/city",
          "us-ny-nyc/city-nypd",
          "us-ny-nyc/city-probation");

  private static final double AIM = 50;

  private final LawBook book = LawBook.open(Path.of(System.getProperty("comity.laws", "laws")));
  private final int runs;

  private DiffTimes(int runs) {
    this.runs = runs;
  }

  /** Two versions of one law. */
  private record Pair(Law law, Version before, Version after) {}

  /** How long comparing and compiling took, in milliseconds. */
  private record Times(
      int regions, double compared, double fastest, double slowestTenth, double compiled) {}

  static void main(String[] args) {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    List<String> laws = args.length > 1 ? List.of(args).subList(1, args.length) : LAWS;
    new DiffTimes(runs).print(laws);
  }

  private void print(List<String> laws) {
    List<Pair> pairs = laws.stream().flatMap(id -> pairs(book.law(id)).stream()).toList();
    pairs.forEach(pair -> times(pair, 1));
    IO.println("| law | before | after | regions | median | fastest | slowest tenth | compiling |");
    IO.println("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
    int slow = 0;
    for (Pair pair : pairs) {
      Times times = times(pair, runs);
      slow += times.compared() > AIM ? 1 : 0;
      IO.println(row(pair, times));
    }
    IO.println(
        String.format(
            Locale.ROOT, "%n%d of %d pairs take more than %.0f ms", slow, pairs.size(), AIM));
  }

  private static List<Pair> pairs(Law law) {
    List<Pair> pairs = new ArrayList<>();
    List<Version> versions = law.versions();
    for (int i = 0; i < versions.size(); i++) {
      for (int k = i + 1; k < versions.size(); k++) {
        pairs.add(new Pair(law, versions.get(i), versions.get(k)));
      }
    }
    return pairs;
  }

  private Times times(Pair pair, int often) {
    double[] compare = new double[often];
    double[] compile = new double[often];
    int regions = 0;
    for (int i = 0; i < often; i++) {
      long start = System.nanoTime();
      List<CompiledLaw> sides = compile(pair);
      long compiled = System.nanoTime();
      regions = Comparison.of(sides.getFirst(), sides.getLast()).regions().size();
      compare[i] = milliseconds(System.nanoTime() - compiled);
      compile[i] = milliseconds(compiled - start);
    }
    Arrays.sort(compare);
    Arrays.sort(compile);
    return new Times(
        regions, median(compare), compare[0], compare[often * 9 / 10], median(compile));
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double milliseconds(long nanos) {
    return nanos / 1e6;
  }

  private List<CompiledLaw> compile(Pair pair) {
    Vocabulary vocabulary = book.vocabulary(List.of(pair.law()));
    return Compiler.compileApart(
        vocabulary, List.of(edition(pair.law(), pair.before()), edition(pair.law(), pair.after())));
  }

  private Edition edition(Law law, Version version) {
    return book.edition(law.id(), version.from());
  }

  private static String row(Pair pair, Times times) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %d | %.1f | %.1f | %.1f | %.1f |",
        pair.law().id(),
        pair.before().from(),
        pair.after().from(),
        times.regions(),
        times.compared(),
        times.fastest(),
        times.slowestTenth(),
        times.compiled());
  }
}
