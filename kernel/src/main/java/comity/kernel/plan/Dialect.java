package comity.kernel.plan;

import java.time.LocalDate;

/** Where the SQL of a plan runs; what these say differently. */
public enum Dialect {
  /** DuckDB 1.3 or later. */
  DUCKDB {
    @Override
    public String name(String identifier) {
      return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    String dayNumber(String day) {
      return "(" + day + " - " + EPOCH + ")";
    }

    @Override
    String later(String dayNumber, long months) {
      return dayNumber(
          "cast("
              + EPOCH
              + " + cast("
              + dayNumber
              + " as int) + interval '"
              + months
              + " months' as date)");
    }
  },
  /** Spark 3.4 or later, ANSI mode on or off. */
  SPARK {
    @Override
    public String name(String identifier) {
      return '`' + identifier.replace("`", "``") + '`';
    }

    @Override
    String dayNumber(String day) {
      return "datediff(" + day + ", " + EPOCH + ")";
    }

    @Override
    String later(String dayNumber, long months) {
      return dayNumber(
          "add_months(date_add(" + EPOCH + ", cast(" + dayNumber + " as int)), " + months + ")");
    }
  };

  private static final String EPOCH = "date '1970-01-01'";

  /** An identifier in quotes. */
  public abstract String name(String identifier);

  /** A day as the number of days since 1970-01-01. */
  abstract String dayNumber(String day);

  /** A day so many months later, both as such numbers. */
  abstract String later(String dayNumber, long months);

  /** A text in quotes. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String day(long epochDay) {
    return "date '" + LocalDate.ofEpochDay(epochDay) + "'";
  }
}
