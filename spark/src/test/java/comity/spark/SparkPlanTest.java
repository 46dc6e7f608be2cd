package comity.spark;

import static org.assertj.core.api.Assertions.assertThat;

import comity.bench.DuckRows;
import comity.bench.RowsBench;
import comity.bench.Sample;
import comity.bench.SyntheticRows;
import comity.kernel.compile.Ref;
import comity.kernel.decide.Decider;
import comity.kernel.law.FactType;
import comity.kernel.plan.Plan;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark says of every row what DuckDB says, and of sampled rows what the kernel decides. */
final class SparkPlanTest {

  private static final int ROWS = Integer.getInteger("comity.spark.rows", 10_000);
  private static final int SAMPLED = Integer.getInteger("comity.spark.sampled", 10_000);
  private static final long SEED = 41;

  private static SparkSession session;

  @BeforeAll
  static void start() {
    System.setProperty("comity.laws", "../laws");
    session =
        SparkSession.builder()
            .master("local[2]")
            .appName("comity")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @ParameterizedTest(name = "{0} in 100 facts unknown")
  @ValueSource(ints = {0, 30})
  void everyRowIsAnsweredAsInDuckDbAndAsTheKernelDecides(int unknown) throws SQLException {
    Plan plan = Plan.of(RowsBench.compile(), RowsBench.SHAPE);
    SyntheticRows rows = new SyntheticRows(plan, ROWS, unknown, SEED);
    int[] regions = spark(plan, rows);
    assertThat(regions).isEqualTo(duck(plan, rows));
    new Sample(new Decider(plan.law()), plan, rows).check(regions, SAMPLED);
  }

  private static int[] duck(Plan plan, SyntheticRows rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      DuckRows duck = new DuckRows(connection, plan, rows);
      duck.make();
      return duck.regions();
    }
  }

  private static int[] spark(Plan plan, SyntheticRows rows) {
    load(rows);
    SparkPlan spark = new SparkPlan(session, plan, "law");
    spark.coded("facts", "id").createOrReplaceTempView("coded");
    int[] regions = new int[rows.size()];
    Arrays.fill(regions, -1);
    for (Row row : spark.answered("coded", "r.id, region").collectAsList()) {
      regions[row.getInt(0)] = row.isNullAt(1) ? -1 : row.getInt(1);
    }
    return regions;
  }

  private static void load(SyntheticRows rows) {
    StructType type = new StructType().add("id", DataTypes.IntegerType);
    for (Ref ref : rows.refs()) {
      type = type.add(ref.toString(), type(ref));
    }
    List<Row> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      all.add(row(rows, row));
    }
    session.createDataFrame(all, type).createOrReplaceTempView("facts");
  }

  private static DataType type(Ref ref) {
    return switch (ref.fact().type()) {
      case FactType.YesNo t -> DataTypes.BooleanType;
      case FactType.Day t -> DataTypes.DateType;
      case FactType.Whole t -> DataTypes.IntegerType;
      default -> DataTypes.StringType;
    };
  }

  private static Row row(SyntheticRows rows, int row) {
    List<Object> values = new ArrayList<>(List.of(row));
    for (Ref ref : rows.refs()) {
      Object value = rows.value(ref, row);
      values.add(value instanceof LocalDate day ? Date.valueOf(day) : value);
    }
    return RowFactory.create(values.toArray());
  }
}
