package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import comity.kernel.law.OffenceList;
import comity.kernel.law.OffenceList.Entry;
import comity.kernel.notation.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A file of offence lists. */
public final class OffenceFile {

  private static final List<String> HEAD =
      List.of("list", "statute", "section", "from", "to", "dateVerified", "source", "title");
  private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

  private final Faults faults = new Faults();
  private final SortedMap<String, List<Placed>> rows = new TreeMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  private OffenceFile() {}

  private record Placed(Position at, String statute, Entry entry) {}

  /**
   * Reads the file.
   *
   * @param file its name, for messages
   * @return the lists by name
   * @throws LawException with every fault of the file
   */
  public static SortedMap<String, OffenceList> parse(String file, String content) {
    return new OffenceFile().read(file, content);
  }

  private SortedMap<String, OffenceList> read(String file, String content) {
    List<Csv.Row> all = Csv.rows(file, content, faults);
    if (all.isEmpty() || !all.getFirst().fields().equals(HEAD)) {
      faults.add(new Position(file, 1, 1), "expected the head `" + String.join(",", HEAD) + "`");
      faults.check();
    }
    all.stream().skip(1).forEach(this::row);
    SortedMap<String, OffenceList> lists = new TreeMap<>();
    rows.forEach((name, entries) -> lists.put(name, list(name, entries)));
    faults.check();
    return Collections.unmodifiableSortedMap(lists);
  }

  private void row(Csv.Row row) {
    if (row.fields().size() != HEAD.size()) {
      faults.add(row.at(), "expected " + HEAD.size() + " fields, found " + row.fields().size());
      return;
    }
    faults
        .attempt(() -> entry(row))
        .ifPresent(entry ->
            rows.computeIfAbsent(row.fields().getFirst(), name -> new ArrayList<>())
                .add(new Placed(row.at(), row.fields().get(1), entry)));
  }

  private Entry entry(Csv.Row row) {
    List<String> fields = row.fields();
    checkTexts(row);
    LocalDate from = date(row.at(), "from", fields.get(3));
    Optional<LocalDate> until =
        fields.get(4).isEmpty()
            ? Optional.empty()
            : Optional.of(date(row.at(), "to", fields.get(4)));
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new LawException(
          row.at(), "`to` is the first day without the entry and must come after `from`");
    }
    return new Entry(fields.get(2), from, until, verified(row), fields.get(6), fields.get(7));
  }

  private static void checkTexts(Csv.Row row) {
    List<String> fields = row.fields();
    if (!NAME.matcher(fields.getFirst()).matches()) {
      throw new LawException(
          row.at(),
          "`"
              + fields.getFirst()
              + "` is no name of a list; expected one such as `violent-or-serious`");
    }
    for (int i = 1; i <= 2; i++) {
      if (fields.get(i).isBlank() || fields.get(i).chars().anyMatch(Character::isISOControl)) {
        throw new LawException(row.at(), "expected a `" + HEAD.get(i) + "` on one line");
      }
    }
  }

  private static boolean verified(Csv.Row row) {
    return switch (row.fields().get(5)) {
      case "yes" -> true;
      case "no" -> false;
      default ->
          throw new LawException(
              row.at(), "`dateVerified` is `yes` or `no`, found `" + row.fields().get(5) + "`");
    };
  }

  /** Most rows bear one of few days. */
  private LocalDate date(Position at, String field, String text) {
    try {
      return days.computeIfAbsent(text, LocalDate::parse);
    } catch (DateTimeException e) {
      throw (LawException)
          new LawException(
                  at, "`" + field + "` is no date such as `2014-12-14`, found `" + text + "`")
              .initCause(e);
    }
  }

  private OffenceList list(String name, List<Placed> placed) {
    String statute = placed.getFirst().statute();
    Map<String, List<Entry>> before = new HashMap<>();
    for (Placed row : placed) {
      List<Entry> same = before.computeIfAbsent(row.entry().section(), s -> new ArrayList<>(1));
      check(row, statute, same);
      same.add(row.entry());
    }
    return new OffenceList(name, statute, placed.stream().map(Placed::entry).toList());
  }

  private void check(Placed row, String statute, List<Entry> same) {
    if (!row.statute().equals(statute)) {
      faults.add(
          row.at(),
          "a list is of one statute: expected `" + statute + "`, found `" + row.statute() + "`");
    }
    if (same.stream().anyMatch(other -> overlap(other, row.entry()))) {
      faults.add(row.at(), "`" + row.entry().section() + "` is listed twice on the same days");
    }
  }

  private static boolean overlap(Entry a, Entry b) {
    return a.until().map(b.from()::isBefore).orElse(true)
        && b.until().map(a.from()::isBefore).orElse(true);
  }
}
