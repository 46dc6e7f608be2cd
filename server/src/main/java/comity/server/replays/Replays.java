package comity.server.replays;

import comity.kernel.book.LawBook;
import comity.kernel.law.Version;
import comity.replay.LawChoice;
import comity.replay.Mapping;
import comity.replay.Progress;
import comity.replay.Replay;
import comity.replay.Report;
import comity.replay.Table;
import comity.replay.Wishes;
import comity.server.lab.DataSets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Runs each replay once, when it is first looked at. Safe for use by several threads. */
public final class Replays {

  /** Where records tell of no warrant, this one assumption settles the most. */
  private static final SortedMap<String, String> NO_WARRANT =
      new TreeMap<>(Map.of("warrant.issuer", "none"));

  private static final String MONTH = "month";
  private static final String AGENCY = "agency";

  private final LawBook book;
  private final DataSets data;
  private final Map<String, Shown> run = new ConcurrentHashMap<>();

  public Replays(LawBook book, DataSets data) {
    this.book = book;
    this.data = data;
  }

  /** All there are, by name. */
  public List<Mapping> all() {
    return data.names().stream().flatMap(name -> data.named(name).stream()).toList();
  }

  /** Whether it can also be run with no judge's warrant assumed. */
  public static boolean isAssumable(Mapping mapping) {
    return mapping.groups().contains(AGENCY);
  }

  /**
   * The replay of that name; empty if there is none.
   *
   * @param assumed whether to assume that no warrant came
   */
  public Optional<Shown> shown(String name, boolean assumed) {
    return data.named(name)
        .map(mapping ->
            run.computeIfAbsent(
                name + " " + assumed, key -> run(mapping, assumed && isAssumable(mapping))));
  }

  private Shown run(Mapping mapping, boolean assumed) {
    boolean isMonthly = isAssumable(mapping);
    Mapping counted = isMonthly ? monthly(mapping) : mapping;
    try (Replay replay = Replay.of(book, counted, wishes(assumed))) {
      Report report = replay.run(Progress.NONE);
      List<Figure> figures = new ArrayList<>();
      for (String act : counted.acts()) {
        figures.addAll(
            isMonthly
                ? months(replay, mapping, act)
                : counted.smallestCell() > 1 ? told(report, act) : whole(replay, report, act));
      }
      return new Shown(report, assumed, List.copyOf(figures));
    }
  }

  private static Wishes wishes(boolean assumed) {
    Wishes none = Wishes.none();
    return new Wishes(
        none.law(),
        none.against(),
        none.readings(),
        assumed ? NO_WARRANT : none.assume(),
        none.data(),
        OptionalLong.empty(),
        none.acts());
  }

  /** The same records with their month as one column more. */
  private static Mapping monthly(Mapping mapping) {
    List<String> groups = new ArrayList<>(mapping.groups());
    groups.add(MONTH);
    return new Mapping(
        mapping.name(),
        mapping.title(),
        mapping.source(),
        mapping.notes(),
        mapping.data(),
        mapping.sides(),
        mapping.acts(),
        List.copyOf(groups),
        mapping.tables(),
        mapping.smallestCell(),
        "select r.*, strftime(r.day, '%Y-%m') as month from (" + mapping.sql() + "\n) r");
  }

  /** For each agency its months, and what is recorded of them. */
  private List<Figure> months(Replay replay, Mapping mapping, String act) {
    Table by = replay.spans(act, List.of(AGENCY, MONTH));
    Table outcomes = replay.spans(act, List.of(AGENCY, Mapping.OUTCOME));
    List<Figure> figures = new ArrayList<>();
    for (String agency : by.rows().stream().map(r -> r.keys().getFirst()).distinct().toList()) {
      Table own = of(agency, by);
      String id = agency.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + act;
      figures.add(new Figure(id, agency, act, MONTH, own, marks(mapping, agency, own)));
      figures.add(
          new Figure(
              id + "-outcomes", agency, act, Mapping.OUTCOME, of(agency, outcomes), List.of()));
    }
    return figures;
  }

  private static Table of(String agency, Table table) {
    return new Table(
        table.act(),
        table.keys().subList(1, table.keys().size()),
        table.columns(),
        table.rows().stream()
            .filter(row -> row.keys().getFirst().equals(agency))
            .map(row -> new Table.Row(row.keys().subList(1, 2), row.records(), row.counts()))
            .toList());
  }

  /** The days within the months on which the agency's law changed. */
  private List<Figure.Mark> marks(Mapping mapping, String agency, Table months) {
    if (!(mapping.sides().getFirst().law() instanceof LawChoice.ByColumn by)
        || by.laws().get(agency) == null) {
      return List.of();
    }
    LocalDate first = YearMonth.parse(Figure.name(months.rows().getFirst())).atDay(1);
    LocalDate last = YearMonth.parse(Figure.name(months.rows().getLast())).atEndOfMonth();
    return book.law(by.laws().get(agency).id()).versions().stream()
        .filter(version -> version.from().isAfter(first) && !version.from().isAfter(last))
        .map(Replays::mark)
        .toList();
  }

  private static Figure.Mark mark(Version version) {
    return new Figure.Mark(version.from(), version.enactedBy());
  }

  /** All records at once under each version; beside them those of each kind of charge. */
  private static List<Figure> whole(Replay replay, Report report, String act) {
    List<Figure> figures = new ArrayList<>();
    for (Table table : report.tables()) {
      if (table.act().equals(act)) {
        String along = table.keys().isEmpty() ? "all" : table.keys().getLast();
        figures.add(
            new Figure(
                act + "-" + along, "", act, along, replay.spans(act, table.keys()), List.of()));
      }
    }
    return figures;
  }

  /** Counts as the report may tell them. */
  private static List<Figure> told(Report report, String act) {
    return report.tables().stream()
        .filter(table -> table.act().equals(act))
        .map(table ->
            new Figure(
                act + "-" + table.keys().getLast(),
                "",
                act,
                table.keys().getLast(),
                table,
                List.of()))
        .toList();
  }
}
