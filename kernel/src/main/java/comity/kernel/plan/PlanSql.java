package comity.kernel.plan;

import comity.kernel.compile.Ref;
import comity.kernel.law.FactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan as SQL. Rows are coded first, which gives each lane's class, and then answered by a join
 * with the table of each stage. NULL is unknown. A row that the plan cannot answer has NULL in a
 * lane and is the kernel's; that includes one with a value that its fact does not take.
 *
 * <p>A fact's column is called by its path, {@code person.convictions[].section} in a single list,
 * and is a boolean, a text, a date, an instant or a number, as its type asks. The tables must be
 * made before: {@link #laneTable}, {@link #stageTable} and {@link #codeTable} name them.
 */
public final class PlanSql {

  /** Stands for the value of a lane that has none. */
  public static final int NONE = -1;

  private final Plan plan;
  private final Dialect dialect;
  private final String prefix;

  /**
   * The SQL of a plan.
   *
   * @param prefix begins the names of its tables
   */
  public PlanSql(Plan plan, Dialect dialect, String prefix) {
    this.plan = plan;
    this.dialect = dialect;
    this.prefix = prefix;
  }

  /**
   * The table with columns {@code value} and {@code class}: {@link Lane#classes}, and {@link #NONE}
   * with NULL.
   */
  public String laneTable(int lane) {
    return prefix + "_lane_" + lane;
  }

  /** The table with columns {@code key} and {@code next}: {@link Stage#table}. */
  public String stageTable(int stage) {
    return prefix + "_stage_" + stage;
  }

  /**
   * The table with columns {@code code} and {@code value} for a {@link CodeColumn}: every code that
   * the rows have, best in the type that the rows have it in, with {@link #codeValue}.
   */
  public String codeTable(int column) {
    return prefix + "_code_" + column;
  }

  /** What a code adds to the value of the lane that its column lies in. */
  public int codeValue(int column, String code) {
    Lane lane =
        plan.lanes().stream().filter(l -> l.columns().contains(column)).findFirst().orElseThrow();
    int place = lane.columns().indexOf(column);
    return lane.weight(place)
        * lane.digit(place, ((CodeColumn) plan.columns().get(column)).cell(code));
  }

  /** The column with the class of a lane. */
  public String laneColumn(int lane) {
    return dialect.name("#lane " + lane);
  }

  /** The columns that are codes. */
  public List<Integer> codeColumns() {
    return IntStream.range(0, plan.columns().size())
        .filter(i -> plan.columns().get(i) instanceof CodeColumn)
        .boxed()
        .toList();
  }

  /** The distinct codes of a column. */
  public String distinctCodes(int column, String source) {
    String name = name(((CodeColumn) plan.columns().get(column)).ref());
    return "select distinct "
        + name
        + " as code from "
        + source
        + " where "
        + name
        + " is not null";
  }

  private String name(Ref ref) {
    return dialect.name(ref.toString());
  }

  /**
   * The rows of a table, a view or a query in brackets with the classes of their lanes.
   *
   * @param kept columns that are kept: names in quotes, joined by commas
   */
  public String coded(String source, String kept) {
    String values =
        lanes(
            i ->
                "coalesce("
                    + value(plan.lanes().get(i))
                    + ", "
                    + NONE
                    + ") as "
                    + dialect.name("#value " + i),
            ", ");
    String codes = codeColumns().stream().map(this::codeJoin).collect(Collectors.joining());
    String classes = lanes(i -> "l" + i + ".class as " + laneColumn(i), ", ");
    String joins =
        lanes(
            i ->
                " join "
                    + laneTable(i)
                    + " l"
                    + i
                    + " on l"
                    + i
                    + ".value = v."
                    + dialect.name("#value " + i),
            "");
    return "select "
        + join(kept, classes)
        + " from (select "
        + join(kept, values)
        + " from "
        + source
        + " r"
        + codes
        + ") v"
        + joins;
  }

  private static String join(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
  }

  private String lanes(Function<Integer, String> each, String joint) {
    return IntStream.range(0, plan.lanes().size())
        .boxed()
        .map(each)
        .collect(Collectors.joining(joint));
  }

  private String codeJoin(int column) {
    String table = "c" + column;
    Ref ref = ((CodeColumn) plan.columns().get(column)).ref();
    return " left join "
        + codeTable(column)
        + " "
        + table
        + " on "
        + table
        + ".code = r."
        + name(ref);
  }

  /** Each digit stands for what it adds: a sum is cheaper than Horner's products. */
  private String value(Lane lane) {
    List<String> digits = new ArrayList<>();
    for (int i = 0; i < lane.columns().size(); i++) {
      if (lane.base(i) > 1) {
        int weight = lane.weight(i);
        int[] added = Arrays.stream(lane.digits(i)).map(digit -> digit * weight).toArray();
        digits.add(digit(lane.columns().get(i), added));
      }
    }
    return digits.isEmpty() ? "0" : String.join(" + ", digits);
  }

  private String digit(int place, int[] digits) {
    return switch (plan.columns().get(place)) {
      case ChoiceColumn choice -> choice(choice, digits);
      case CodeColumn code -> code(code, place, digits);
      case OrderColumn order -> order(order, digits);
    };
  }

  private String choice(ChoiceColumn choice, int[] digits) {
    String name = "r." + name(choice.ref());
    StringBuilder sql =
        new StringBuilder("case when " + name + " is null then " + digits[assumed(choice) + 1]);
    if (choice.ref().fact().type() instanceof FactType.YesNo) {
      return sql + " when " + name + " then " + digits[2] + " else " + digits[1] + " end";
    }
    // One by one: of a longer list DuckDB makes a join, which costs ten times as much.
    for (int i = 0; i < choice.values(); i++) {
      sql.append(" when ").append(name).append(" = ").append(Dialect.text(choice.value(i)));
      sql.append(" then ").append(digits[i + 1]);
    }
    return sql.append(" end").toString();
  }

  /** The value that a reader of cases supplies where nothing is said, or -1. */
  private static int assumed(ChoiceColumn choice) {
    return choice.ref().fact().type() instanceof FactType.OneOf one
        ? one.values().indexOf(one.assumed())
        : -1;
  }

  /** A code that is not in the table makes the digit NULL. */
  private String code(CodeColumn code, int place, int[] digits) {
    return "case when r."
        + name(code.ref())
        + " is null then "
        + digits[0]
        + " else c"
        + place
        + ".value end";
  }

  private String order(OrderColumn order, int[] digits) {
    OrderSql sql = new OrderSql(dialect, r -> "r." + name(r));
    if (order.comparisons().size() == 1
        && digits[order.blank()] == digits[order.cellOf(OrderColumn.OPEN)]) {
      return sql.of(order.comparisons().getFirst(), answer -> added(order.cellOf(answer), digits));
    }
    StringBuilder answers = new StringBuilder();
    int weight = 1;
    for (var comparison : order.comparisons()) {
      answers
          .append(weight == 1 ? "" : " + " + weight + " * ")
          .append(sql.of(comparison, Integer::toString));
      weight *= OrderColumn.OPEN + 1;
    }
    String blank =
        order.refs().stream()
            .map(r -> "r." + name(r) + " is null")
            .collect(Collectors.joining(" and "));
    StringBuilder digit =
        new StringBuilder(
            "case when " + blank + " then " + digits[order.blank()] + " else case " + answers);
    for (int code = 0; code < weight; code++) {
      if (order.cellOf(code) >= 0) {
        digit.append(" when ").append(code).append(" then ").append(digits[order.cellOf(code)]);
      }
    }
    return digit.append(" end end").toString();
  }

  private static String added(int cell, int[] digits) {
    return cell < 0 ? "null" : Integer.toString(digits[cell]);
  }

  /**
   * What is selected from coded rows, each with its {@code region}.
   *
   * @param coded a table, a view or a query in brackets
   * @param what is selected; the region is {@code region}
   * @param all whether rows that the plan cannot answer are kept, their region NULL
   */
  public String answered(String coded, String what, boolean all) {
    String join = all ? " left join " : " join ";
    StringBuilder from = new StringBuilder(coded + " r");
    String state = "";
    for (int i = 0; i < plan.stages().size(); i++) {
      from.append(join).append(stageTable(i)).append(" s").append(i);
      from.append(" on s").append(i).append(".key = ").append(key(plan.stages().get(i), state));
      state = "s" + i + ".next";
    }
    String region = state.isEmpty() ? "0" : state;
    return "select " + what.replaceAll("\\bregion\\b", region) + " from " + from;
  }

  private String key(Stage stage, String state) {
    String key = state;
    for (int lane = stage.from(); lane < stage.to(); lane++) {
      String digit = "cast(r." + laneColumn(lane) + " as int)";
      key = key.isEmpty() ? digit : "(" + key + " * " + stage.size(lane) + " + " + digit + ")";
    }
    return key;
  }
}
