package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import comity.kernel.law.OffenceList;
import comity.kernel.law.OffenceList.Entry;
import comity.kernel.notation.Faults;
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
  private final CsvTable table = new CsvTable(HEAD, faults);
  private final SortedMap<String, List<Placed>> rows = new TreeMap<>();

  private OffenceFile() {}

  /** An entry and the row in which it stands. */
  record Placed(Position at, String statute, Entry entry) {}

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

  /** The rows of each list, for remarks on single ones. */
  static SortedMap<String, List<Placed>> placed(String file, String content) {
    OffenceFile reader = new OffenceFile();
    reader.read(file, content);
    return reader.rows;
  }

  private SortedMap<String, OffenceList> read(String file, String content) {
    table.rows(file, content).forEach(this::row);
    SortedMap<String, OffenceList> lists = new TreeMap<>();
    rows.forEach((name, entries) -> lists.put(name, list(name, entries)));
    faults.check();
    return Collections.unmodifiableSortedMap(lists);
  }

  private void row(Csv.Row row) {
    faults
        .attempt(() -> placed(row))
        .ifPresent(placed ->
            rows.computeIfAbsent(table.text(row, "list"), name -> new ArrayList<>()).add(placed));
  }

  private Placed placed(Csv.Row row) {
    checkName(row);
    String statute = table.needed(row, "statute");
    String section = table.needed(row, "section");
    LocalDate from = table.date(row, "from");
    Optional<LocalDate> until =
        table.text(row, "to").isEmpty() ? Optional.empty() : Optional.of(table.date(row, "to"));
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new LawException(
          row.at(), "`to` is the first day without the entry and must come after `from`");
    }
    boolean verified = table.yes(row, "dateVerified");
    String source = table.text(row, "source");
    String title = table.text(row, "title");
    return new Placed(row.at(), statute, new Entry(section, from, until, verified, source, title));
  }

  private void checkName(Csv.Row row) {
    String name = table.text(row, "list");
    if (!NAME.matcher(name).matches()) {
      throw new LawException(
          row.at(),
          "`" + name + "` is no name of a list; expected one such as `violent-or-serious`");
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
