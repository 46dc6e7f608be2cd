package comity.casework.report;

import comity.casework.cases.CaseState;
import comity.casework.cases.Recorded;
import comity.casework.report.Happening.Detail;
import comity.kernel.book.LawBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes statutory reports from cases. */
public final class Reporter {

  private static final String NOT_RECORDED = "not recorded";

  private final LawBook book;
  private final Path folder;
  private final ReportText text;

  private Reporter(LawBook book, Path folder, ReportText text) {
    this.book = book;
    this.folder = folder;
    this.text = text;
  }

  /**
   * For the report that lies in a folder: {@code report.yaml} with what is counted, law files with
   * whom.
   *
   * @param book the laws from which those files borrow
   * @throws ReportException if there is no such report
   */
  public static Reporter open(LawBook book, Path folder) {
    return new Reporter(book, folder, ReportFile.read(folder));
  }

  /** What is ordered. */
  public ReportText text() {
    return text;
  }

  /**
   * One case.
   *
   * @param history all events, the first first
   */
  public record Case(String id, List<Recorded> history) {}

  /**
   * What a report is made from besides the cases.
   *
   * @param zone whose days count
   * @param readings that the agency adopted
   * @param supplied figures that no case tells, by item
   */
  public record Input(
      ZoneId zone, SortedMap<String, String> readings, Map<String, String> supplied) {}

  /**
   * The days that the report covers which is due on a day.
   *
   * @throws ReportException if none is due then
   */
  public Period covered(LocalDate due) {
    return text.due(due).period(due);
  }

  /** Whether some version of the report asks the agency for that figure. */
  public boolean asksFor(String item) {
    return text.versions().stream()
        .flatMap(version -> version.all().stream())
        .anyMatch(one -> one.id().equals(item) && one.counts() == Counts.SUPPLIED);
  }

  /**
   * The report that is due on a day.
   *
   * @throws ReportException if none is due then
   */
  public Report due(LocalDate day, Stream<Case> cases, Input input) {
    ReportVersion version = text.due(day);
    return make(version, day, version.period(day), cases, input);
  }

  /** The same items for any period, as the report that would be due on the day after it. */
  public Report of(Period period, Stream<Case> cases, Input input) {
    LocalDate due = period.to().plusDays(1);
    return make(text.on(due), due, period, cases, input);
  }

  private Report make(
      ReportVersion version, LocalDate due, Period period, Stream<Case> cases, Input input) {
    Tests tests = Tests.on(due, book, folder, input.readings());
    List<Happenings> all =
        cases
            .map(one ->
                new Happenings(
                    tests, CaseState.of(one.id(), one.history()), one.history(), input.zone()))
            .toList();
    Map<String, List<Happening>> counted = new HashMap<>();
    List<Figure> figures = new ArrayList<>();
    for (Item item : version.all()) {
      List<Happening> own = counted(item, item.within(period), all, counted, tests);
      counted.put(item.id(), own);
      figures.addAll(figures(item, own, input));
    }
    return new Report(text, period, all.size(), figures);
  }

  private static List<Happening> counted(
      Item item,
      Period period,
      List<Happenings> all,
      Map<String, List<Happening>> counted,
      Tests tests) {
    List<Happening> base =
        item.of() == null
            ? all.stream().flatMap(one -> one.of(item.counts()).stream()).toList()
            : counted.get(item.of());
    List<Happening> within = base.stream().filter(one -> period.holds(one.day())).toList();
    return item.who() == null ? within : who(item.who(), within, tests);
  }

  private static List<Happening> who(String decision, List<Happening> some, Tests tests) {
    List<Happening> found = new ArrayList<>();
    for (Happening one : some) {
      switch (tests.ask(decision, one.facts())) {
        case YES -> found.add(one);
        case OPEN -> found.add(one.open());
        case NO -> {}
      }
    }
    return found;
  }

  private static List<Figure> figures(Item item, List<Happening> counted, Input input) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(item, "", counted, input));
    if (item.by() != null) {
      SortedMap<String, List<Happening>> groups = new TreeMap<>();
      counted.forEach(
          one -> groups.computeIfAbsent(group(item.by(), one), g -> new ArrayList<>()).add(one));
      groups.forEach((group, some) -> figures.add(figure(item, group, some, input)));
    }
    return figures;
  }

  private static String group(By by, Happening one) {
    return switch (by) {
      case REASON -> {
        String reason = one.facts().text("request/reason");
        yield reason.isEmpty() ? NOT_RECORDED : reason;
      }
      case INFORMATION -> one.detail().get(Detail.INFORMATION);
      case REQUESTER -> one.detail().get(Detail.REQUESTER);
      case REQUESTER_AND_ACTION ->
          one.detail().get(Detail.REQUESTER) + ", " + one.detail().get(Detail.ACTION);
      case INFORMATION_AND_TRANSFER ->
          one.detail().get(Detail.INFORMATION) + ", " + one.detail().get(Detail.TRANSFER);
    };
  }

  private static Figure figure(Item item, String group, List<Happening> some, Input input) {
    return new Figure(
        item,
        group,
        entries(some, true),
        entries(some, false),
        Optional.ofNullable(input.supplied().get(item.id())));
  }

  private static List<Figure.Entry> entries(List<Happening> some, boolean sure) {
    return some.stream()
        .filter(one -> one.sure() == sure)
        .map(one -> new Figure.Entry(one.caseId(), one.person()))
        .toList();
  }
}
