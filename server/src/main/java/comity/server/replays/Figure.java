package comity.server.replays;

import comity.replay.Column;
import comity.replay.Count;
import comity.replay.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Counts along one line of things: months, versions, or what became of the records.
 *
 * @param id under which it is found in its replay
 * @param group whom the records are about, where a replay tells several apart; else empty
 * @param along {@code month} or {@code outcome}; {@code all} where it is one row
 * @param rows as the replay counted, its last key being what runs along the line
 * @param marks days on which the law changed
 */
public record Figure(
    String id, String group, String act, String along, Table rows, List<Mark> marks) {

  /** A day on which the law changed. */
  public record Mark(LocalDate day, String enactedBy) {}

  /** One answer of one side along the line. */
  public record Panel(Column column, List<Bar> bars) {}

  /** One thing on the line, how many records it has, and how many are answered so. */
  public record Bar(String name, Count all, Count count) {}

  /** One for each side and answer. */
  public List<Panel> panels() {
    return java.util.stream.IntStream.range(0, rows.columns().size())
        .mapToObj(i ->
            new Panel(
                rows.columns().get(i),
                rows.rows().stream()
                    .map(row -> new Bar(name(row), row.records(), row.counts().get(i)))
                    .toList()))
        .toList();
  }

  /** What a row is about; the last of its keys. */
  public static String name(Table.Row row) {
    return row.keys().isEmpty() ? "" : row.keys().getLast();
  }

  /** The most that any of its bars reaches. */
  public long most() {
    return rows.rows().stream().mapToLong(row -> row.records().atMost()).max().orElse(1);
  }

  /** Where a day lies along the months, from 0 to 1; negative where it lies outside. */
  public double place(LocalDate day) {
    YearMonth first = YearMonth.parse(name(rows.rows().getFirst()));
    YearMonth month = YearMonth.from(day);
    long months = java.time.temporal.ChronoUnit.MONTHS.between(first, month);
    double place = months + (day.getDayOfMonth() - 1.0) / month.lengthOfMonth();
    return place < 0 || place > rows.rows().size() ? -1 : place / rows.rows().size();
  }
}
