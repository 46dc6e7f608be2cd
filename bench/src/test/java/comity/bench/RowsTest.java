package comity.bench;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.decide.Decider;
import comity.kernel.plan.Plan;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark's rows are answered alike by DuckDB, by Java, by the kernel and by hand. */
final class RowsTest {

  private static final int ROWS = 4_000;
  private static final long SEED = 3;

  @BeforeAll
  static void lawsLieBesideThisModule() {
    System.setProperty("comity.laws", "../laws");
  }

  @ParameterizedTest(name = "{0} in 100 facts unknown")
  @ValueSource(ints = {0, 30, 60})
  void duckDbSaysOfSampledRowsWhatTheKernelDecides(int unknown) throws SQLException {
    Plan plan = Plan.of(RowsBench.compile(), RowsBench.SHAPE);
    check(plan, unknown, 150);
  }

  @Test
  void soItDoesWhereTheLanesAreSingleColumns() throws SQLException {
    Plan plan = Plan.columnwise(RowsBench.compile(), RowsBench.SHAPE);
    assertThat(plan.stages()).hasSizeGreaterThan(1);
    check(plan, 30, 50);
  }

  private static void check(Plan plan, int unknown, int sampled) throws SQLException {
    SyntheticRows rows = new SyntheticRows(plan, ROWS, unknown, SEED);
    Timings timings = new Timings(ROWS);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      DuckRows duck = new DuckRows(connection, plan, rows);
      duck.make();
      int[] regions = duck.regions();
      new Sample(new Decider(plan.law()), plan, rows).check(regions, sampled);
      new JavaRows(plan, duck.lanes(), regions).measure("any", timings);
      if (unknown == 0) {
        duck.compare();
      }
    }
    assertThat(timings.table()).contains("Java, plan over coded columns");
  }

  @Test
  void oneSeedMakesTheSameRows() {
    Plan plan = Plan.of(RowsBench.compile(), RowsBench.SHAPE);
    SyntheticRows rows = new SyntheticRows(plan, 100, 30, SEED);
    SyntheticRows again = new SyntheticRows(plan, 100, 30, SEED);
    assertThat(rows.facts(99).toString()).isEqualTo(again.facts(99).toString());
  }
}
