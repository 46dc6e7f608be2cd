package comity.spark;

import comity.kernel.plan.Dialect;
import comity.kernel.plan.Plan;
import comity.kernel.plan.PlanSql;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A plan in a Spark session. Its tables are temporary views, small enough to be broadcast; the rows
 * stay where they are.
 */
public final class SparkPlan {

  private final SparkSession session;
  private final PlanSql sql;

  /**
   * Makes the tables of lanes and stages.
   *
   * @param prefix begins the names of the tables
   */
  public SparkPlan(SparkSession session, Plan plan, String prefix) {
    this.session = session;
    this.sql = new PlanSql(plan, Dialect.SPARK, prefix);
    for (int i = 0; i < plan.lanes().size(); i++) {
      List<Row> rows = numbered(plan.lanes().get(i).classes());
      rows.add(RowFactory.create(PlanSql.NONE, null));
      table(sql.laneTable(i), "value", DataTypes.IntegerType, "class", rows);
    }
    for (int i = 0; i < plan.stages().size(); i++) {
      List<Row> rows = numbered(plan.stages().get(i).table());
      table(sql.stageTable(i), "key", DataTypes.IntegerType, "next", rows);
    }
  }

  private static List<Row> numbered(int[] of) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < of.length; i++) {
      rows.add(RowFactory.create(i, of[i]));
    }
    return rows;
  }

  private void table(String name, String key, DataType type, String value, List<Row> rows) {
    StructType columns =
        new StructType().add(key, type, false).add(value, DataTypes.IntegerType, true);
    session.createDataFrame(rows, columns).createOrReplaceTempView(name);
  }

  /**
   * The rows with the class of each lane. Reads the codes that the rows have first.
   *
   * @param source a table or a view whose columns are called by the paths of their facts
   * @param kept columns that are kept: names in quotes, joined by commas
   */
  public Dataset<Row> coded(String source, String kept) {
    for (int column : sql.codeColumns()) {
      List<Row> rows = new ArrayList<>();
      for (Row row : session.sql(sql.distinctCodes(column, source)).collectAsList()) {
        rows.add(RowFactory.create(row.getString(0), sql.codeValue(column, row.getString(0))));
      }
      table(sql.codeTable(column), "code", DataTypes.StringType, "value", rows);
    }
    return session.sql(sql.coded(source, kept));
  }

  /**
   * What is selected from coded rows, each with its {@code region}; rows that the plan cannot
   * answer have NULL.
   *
   * @param coded a table or a view of what {@link #coded} gave
   * @param what is selected; the rows are {@code r}
   */
  public Dataset<Row> answered(String coded, String what) {
    return session.sql(sql.answered(coded, what, true));
  }
}
