package comity.bench;

import comity.kernel.book.LawBook;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Decider;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.plan.Plan;
import comity.kernel.plan.Shape;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Many rows under the jail law of 14 December 2014: the plan in DuckDB and in Java beside the law
 * as a SQL {@code CASE} written by hand, over the same rows in the same run. Before anything is
 * measured, sampled rows are compared with what the kernel decides, and the run stops if one
 * differs. Arguments: the number of rows (10,000,000), the number of sampled rows (10,000).
 */
public final class RowsBench {

  static final LocalDate DAY = LocalDate.of(2014, 12, 14);

  /** One alternative of each reading that the text leaves open. */
  static final SortedMap<String, String> READINGS =
      new TreeMap<>(
          Map.of(
              "A-1", "2", "A-2", "1", "A-7b", "2", "A-7e", "1", "A-8", "2", "A-9", "2", "A-20", "2",
              "A-21", "1", "A-23", "1", "A-24", "1"));

  /** What a row is: one conviction, and the readings adopted. */
  public static final Shape SHAPE =
      new Shape(List.of("hold", "notify"), READINGS, Set.of("person.convictions"));

  private static final long SEED = 20141214;

  private RowsBench() {}

  static void main(String[] args) throws SQLException {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
    int sampled = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    Timings timings = new Timings(size);
    for (int unknown : List.of(0, 30)) {
      measure(size, sampled, unknown, timings);
    }
    IO.print(timings.table());
  }

  private static void measure(int size, int sampled, int unknown, Timings timings)
      throws SQLException {
    CompiledLaw law = compile();
    Plan plan = Plan.of(law, SHAPE);
    String facts = unknown == 0 ? "all facts present" : unknown + " in 100 facts unknown";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      SyntheticRows rows = new SyntheticRows(plan, size, unknown, SEED);
      DuckRows duck = new DuckRows(connection, plan, rows);
      duck.make();
      new Sample(new Decider(law), plan, rows).check(duck.regions(), sampled);
      IO.println(size + " rows, " + facts + ": " + sampled + " agree with the kernel; measuring");
      duck.measure(facts, unknown == 0, timings);
      new JavaRows(plan, duck.lanes(), duck.regions()).measure(facts, timings);
    }
  }

  /** The law that is measured. */
  public static CompiledLaw compile() {
    LawBook book = LawBook.open(Path.of(System.getProperty("comity.laws", "laws")));
    Edition edition = book.edition("us-ny-nyc/doc", DAY);
    Vocabulary vocabulary = book.vocabulary(List.of(edition.law()));
    return Compiler.compile(vocabulary, List.of(edition));
  }
}
