package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import comity.kernel.notation.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CSV under a fixed head: the rows that fit it, and their fields by name. For one thread. */
final class CsvTable {

  private final List<String> head;
  private final Faults faults;
  private final Map<String, LocalDate> days = new HashMap<>();

  CsvTable(List<String> head, Faults faults) {
    this.head = head;
    this.faults = faults;
  }

  /**
   * The rows below the head.
   *
   * @param file its name, for messages
   * @throws LawException if the head is another one
   */
  List<Csv.Row> rows(String file, String content) {
    List<Csv.Row> all = Csv.rows(file, content, faults);
    if (all.isEmpty() || !all.getFirst().fields().equals(head)) {
      faults.add(new Position(file, 1, 1), "expected the head `" + String.join(",", head) + "`");
      faults.check();
    }
    List<Csv.Row> rows = new ArrayList<>();
    for (Csv.Row row : all.subList(1, all.size())) {
      if (row.fields().size() == head.size()) {
        rows.add(row);
      } else {
        faults.add(row.at(), "expected " + head.size() + " fields, found " + row.fields().size());
      }
    }
    return rows;
  }

  String text(Csv.Row row, String field) {
    return row.fields().get(head.indexOf(field));
  }

  /** A text that must be there. */
  String needed(Csv.Row row, String field) {
    String text = text(row, field);
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw new LawException(row.at(), "expected a `" + field + "` on one line");
    }
    return text;
  }

  boolean yes(Csv.Row row, String field) {
    return switch (text(row, field)) {
      case "yes" -> true;
      case "no" -> false;
      default ->
          throw new LawException(
              row.at(), "`" + field + "` is `yes` or `no`, found `" + text(row, field) + "`");
    };
  }

  /** Most rows bear one of few days. */
  LocalDate date(Csv.Row row, String field) {
    String text = text(row, field);
    try {
      return days.computeIfAbsent(text, LocalDate::parse);
    } catch (DateTimeException e) {
      throw (LawException)
          new LawException(
                  row.at(), "`" + field + "` is no date such as `2014-12-14`, found `" + text + "`")
              .initCause(e);
    }
  }
}
