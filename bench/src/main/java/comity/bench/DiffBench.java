package comity.bench;

import comity.kernel.book.LawBook;
import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one version changes against another: every region with its sentence, its grounds and its
 * example. Each version of New York City's laws beside the next that differs, and the first with
 * contents beside the last.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class DiffBench {

  /** A law and the days of the two versions. */
  @Param({
    "us-ny-nyc/doc 1997-04-01 2012-03-21",
    "us-ny-nyc/doc 2012-03-21 2013-07-16",
    "us-ny-nyc/doc 2013-07-16 2014-12-14",
    "us-ny-nyc/doc 2014-12-14 2015-02-12",
    "us-ny-nyc/doc 2015-02-12 2018-01-30",
    "us-ny-nyc/doc 2018-01-30 2018-11-13",
    "us-ny-nyc/doc 2018-11-13 2020-02-04",
    "us-ny-nyc/doc 2020-02-04 2026-01-29",
    "us-ny-nyc/doc 2012-03-21 2026-01-29",
    "us-ny-nyc/nypd 1997-04-01 2013-07-16",
    "us-ny-nyc/nypd 2013-07-16 2014-12-14",
    "us-ny-nyc/nypd 2014-12-14 2018-01-30",
    "us-ny-nyc/nypd 2018-01-30 2018-11-13",
    "us-ny-nyc/nypd 2018-11-13 2020-02-04",
    "us-ny-nyc/nypd 2020-02-04 2026-01-29",
    "us-ny-nyc/nypd 2013-07-16 2026-01-29",
    "us-ny-nyc/nypd 2014-12-14 2026-01-29",
    "us-ny-nyc/probation 1997-04-01 2017-12-01",
    "us-ny-nyc/probation 2017-12-01 2018-11-13",
    "us-ny-nyc/probation 2018-11-13 2020-02-04",
    "us-ny-nyc/probation 2020-02-04 2026-01-29",
    "us-ny-nyc/probation 2017-12-01 2026-01-29",
    "us-ny-nyc/city 2018-01-30 2026-01-29",
    "us-ny-nyc/city-nypd 1997-04-01 2018-01-30",
    "us-ny-nyc/city-nypd 2018-01-30 2018-11-13",
    "us-ny-nyc/city-nypd 2018-11-13 2020-02-04",
    "us-ny-nyc/city-nypd 2020-02-04 2026-01-29",
    "us-ny-nyc/city-nypd 2018-01-30 2026-01-29",
    "us-ny-nyc/city-probation 1997-04-01 2018-01-30",
    "us-ny-nyc/city-probation 2018-01-30 2026-01-29"
  })
  public String which;

  private Vocabulary vocabulary;
  private List<Edition> before;
  private List<Edition> after;
  private List<CompiledLaw> compiled;

  /** Reads both versions, and compiles them. */
  @Setup
  public void setup() {
    LawBook book = LawBook.open(Path.of(System.getProperty("comity.laws", "laws")));
    List<String> parts = List.of(which.split(" "));
    Law law = book.law(parts.getFirst());
    vocabulary = book.vocabulary(List.of(law));
    before = List.of(book.edition(law.id(), LocalDate.parse(parts.get(1))));
    after = List.of(book.edition(law.id(), LocalDate.parse(parts.get(2))));
    compiled = Compiler.compileSides(vocabulary, List.of(before, after));
  }

  /** Of two laws that are compiled. */
  @Benchmark
  public List<Region> diff() {
    return Comparison.of(compiled.getFirst(), compiled.getLast()).regions();
  }

  /** Of two law texts that were read. */
  @Benchmark
  public List<Region> compileAndDiff() {
    return Comparison.of(vocabulary, before, after).regions();
  }
}
