package comity.bench;

import comity.kernel.book.LawBook;
import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
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

/** What one version changes against another: both compiled, every region with its example. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class DiffBench {

  /** A law and the days of the two versions. */
  @Param({
    "us-ny-nyc/doc 2013-07-16 2014-12-14",
    "us-ny-nyc/doc 2018-01-30 2018-11-13",
    "us-ny-nyc/doc 2020-02-04 2026-01-29",
    "us-ny-nyc/nypd 2018-01-30 2018-11-13"
  })
  public String which;

  private Vocabulary vocabulary;
  private List<Edition> before;
  private List<Edition> after;

  @Setup
  public void setup() {
    LawBook book = LawBook.open(Path.of(System.getProperty("comity.laws", "laws")));
    List<String> parts = List.of(which.split(" "));
    Law law = book.law(parts.getFirst());
    vocabulary = book.vocabulary(List.of(law));
    before = List.of(book.edition(law.id(), LocalDate.parse(parts.get(1))));
    after = List.of(book.edition(law.id(), LocalDate.parse(parts.get(2))));
  }

  @Benchmark
  public List<Region> diff() {
    return Comparison.of(vocabulary, before, after).regions();
  }
}
