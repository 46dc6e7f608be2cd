package comity.kernel.notation;

import comity.kernel.law.LawException;
import comity.kernel.law.OffenceList;
import comity.kernel.law.OffenceList.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sections that a bill puts on a dated list or strikes from it, under {@code ## name-of-list}.
 */
record ListChange(Line heading, String name, List<Entered> sections) {

  static final List<String> HEAD = List.of("section", "becomes", "title");

  private static final String LISTED = "listed";
  private static final String STRUCK = "struck";

  /**
   * One section.
   *
   * @param becomes {@code listed} or {@code struck}
   */
  record Entered(Cell section, Cell becomes, Cell title) {}

  /** Whether a section of the file changes a list, by the head of its table. */
  static boolean isOne(Section section) {
    return section.body().stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(Line::isRow)
        .map(line -> Grid.of(List.of(line, line), new Faults()).head())
        .filter(head -> head.stream().map(Cell::raw).toList().equals(HEAD))
        .isPresent();
  }

  static ListChange read(Section section, Faults faults) {
    List<Line> body = section.body().stream().filter(line -> !line.isBlank()).toList();
    body.stream()
        .filter(line -> !line.isRow())
        .findFirst()
        .ifPresent(line -> faults.add(line.at(), "under the name of a list stands one table"));
    Grid grid = Grid.of(body.stream().filter(Line::isRow).toList(), faults);
    List<Entered> sections = new ArrayList<>();
    grid.rows().forEach(row -> faults.attempt(() -> entered(row.cells())).ifPresent(sections::add));
    return new ListChange(
        section.heading(), section.heading().text().substring(2).strip(), List.copyOf(sections));
  }

  private static Entered entered(List<Cell> cells) {
    Entered entered = new Entered(cells.get(0), cells.get(1), cells.get(2));
    if (entered.section().isEmpty()) {
      throw new LawException(entered.section().at(), "expected a section, such as `120.05`");
    }
    if (!List.of(LISTED, STRUCK).contains(entered.becomes().raw())) {
      throw new LawException(
          entered.becomes().at(),
          "a section becomes `listed` or `struck`, found `" + entered.becomes().raw() + "`");
    }
    return entered;
  }

  String print() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    sections.forEach(s -> rows.add(List.of(s.section().raw(), s.becomes().raw(), s.title().raw())));
    return "## " + name + "\n\n" + Grid.print(rows);
  }

  /**
   * The list as the bill would have it.
   *
   * @param from the first day on which it would read so
   */
  OffenceList apply(OffenceList list, LocalDate from, String bill, Faults faults) {
    List<Entry> entries = new ArrayList<>(list.entries());
    for (Entered entered : sections) {
      Optional<Entry> listed =
          entries.stream()
              .filter(e -> e.section().equals(entered.section().text()) && e.covers(from))
              .findFirst();
      boolean strikes = entered.becomes().raw().equals(STRUCK);
      if (strikes != listed.isPresent()) {
        faults.add(entered.section().at(), misfit(entered, strikes));
      } else if (strikes) {
        entries.set(entries.indexOf(listed.get()), ended(listed.get(), from));
      } else {
        entries.add(entry(entered, from, bill));
      }
    }
    return new OffenceList(list.name(), list.statute(), List.copyOf(entries));
  }

  private String misfit(Entered entered, boolean strikes) {
    return "`"
        + entered.section().text()
        + (strikes ? "` is not on the list `" : "` is on the list `")
        + name
        + (strikes ? "`, so it cannot be struck" : "` already");
  }

  private static Entry ended(Entry entry, LocalDate from) {
    return new Entry(
        entry.section(),
        entry.from(),
        Optional.of(from),
        entry.verified(),
        entry.source(),
        entry.title());
  }

  private static Entry entry(Entered entered, LocalDate from, String bill) {
    return new Entry(
        entered.section().text(), from, Optional.empty(), false, bill, entered.title().text());
  }
}
