package comity.casework.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.cases.Action;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.Requester;
import comity.kernel.book.LawBook;
import comity.kernel.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The yearly report of New York City's jails, NYC Admin. Code § 9-131(f). */
final class ReporterTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LawBook LAWS = LawBook.open(Path.of("../laws"));
  private static final Reporter DOC = Reporter.open(LAWS, Path.of("../reports/us-ny-nyc/doc"));
  private static final Requester ICE = new Requester("us-ice", "newark");

  @Test
  void countsWhatTheStatuteOrdersAndNothingBeforeOrAfter() {
    Report report =
        due(
            "2015-10-15",
            held(person("A", convicted("2013-05-01")), "2015-03-01", Action.TRANSFERRED),
            held(person("B", convicted("2013-05-01")), "2015-03-01", Action.RELEASED),
            new Story(person("C", "[]"))
                .detainer("2015-04-01", "final-order")
                .done(Action.RELEASED, "2015-04-02", ""),
            held(person("D", convicted("2013-05-01")), "2014-09-29", Action.TRANSFERRED),
            held(person("E", convicted("2013-05-01")), "2015-10-01", Action.TRANSFERRED));

    assertThat(report.period()).hasToString("2014-10-01 to 2015-09-30");
    assertThat(count(report, "V3-f1")).isEqualTo("3");
    assertThat(count(report, "V3-f1 final-order")).isEqualTo("1");
    assertThat(count(report, "V3-f1 suspicion")).isEqualTo("2");
    assertThat(count(report, "V3-f2")).isEqualTo("2");
    assertThat(count(report, "V3-f3")).isEqualTo("1");
    assertThat(count(report, "V3-f4")).isEqualTo("1");
    assertThat(count(report, "V3-f7")).isEqualTo("1");
    assertThat(cases(report, "V3-f7")).containsExactly("C");
  }

  @Test
  void whatIsNotKnownIsNeitherCountedNorPassedOver() {
    Report report =
        due(
            "2015-10-15",
            held(person("A", null), "2015-03-01", Action.TRANSFERRED),
            held(person("B", "[]"), "2015-03-01", Action.RELEASED));

    assertThat(count(report, "V3-f4")).isEqualTo("0 to 1");
    assertThat(cases(report, "V3-f4")).containsExactly("A?");
    // Why a hold ended is not recorded.
    assertThat(count(report, "V3-f8")).isEqualTo("0 to 1");
  }

  @Test
  void anOldConvictionCountsAsCounselReadsTheItem() {
    Story old = held(person("A", convicted("2001-05-01")), "2015-03-01", Action.TRANSFERRED);

    assertThat(count(due("2015-10-15", Map.of("A-22", "1"), old), "V3-f4")).isEqualTo("1");
    assertThat(
            count(
                due(
                    "2015-10-15",
                    Map.of("A-22", "2", "A-1", "2", "A-7b", "2", "A-7e", "1", "A-20", "2"),
                    old),
                "V3-f4"))
        .isEqualTo("0");
    assertThat(
            count(
                due("2015-10-15", Map.of("A-1", "2", "A-7b", "2", "A-7e", "1", "A-20", "2"), old),
                "V3-f4"))
        .isEqualTo("0 to 1");
  }

  @Test
  void theFirstReportOnInquiriesCountsFromTheDayTheyAreOrdered() {
    Report report =
        due(
            "2018-09-01",
            new Story(person("A", "[]")).inquiry("2018-01-29").told("2018-01-29", "court-date"),
            new Story(person("B", "[]")).inquiry("2018-01-30").told("2018-01-30", "court-date"));

    assertThat(report.period()).hasToString("2017-07-01 to 2018-06-30");
    assertThat(count(report, "V3c-f9-a")).isEqualTo("1");
    assertThat(cases(report, "V3c-f9-i court-date, not handed over")).containsExactly("B");
    assertThat(count(report, "V3c-f9-ii")).isEqualTo("0");
  }

  @Test
  void theReportOf2013HasTheItemsOfItsDayForAYearOfTwoLaws() {
    Report report =
        due(
            "2013-09-30",
            held(person("A", convicted("2013-01-01")), "2013-03-01", Action.TRANSFERRED));

    assertThat(report.period()).hasToString("2012-09-30 to 2013-09-29");
    assertThat(count(report, "V2-f3")).isEqualTo("1");
    assertThat(count(report, "V2-f4")).isEqualTo("1");
    assertThat(count(report, "V2-f6")).isEqualTo("0");
    assertThat(report.figures()).noneMatch(figure -> figure.item().id().startsWith("V1"));
  }

  /** Every decision that an item names is asked, under every version of the law files. */
  @Test
  void eachYearsReportFindsWhomItAsksFor() {
    Map<Integer, Integer> items = new TreeMap<>();
    for (int year = 2012; year <= 2026; year++) {
      String day = year < 2015 ? "-09-30" : year < 2018 ? "-10-15" : "-09-01";
      String within = (year < 2013 ? year : year - 1) + (year < 2013 ? "-05-01" : "-12-01");
      Report report =
          due(
              year + day,
              held(person("A", "[]"), within, Action.TRANSFERRED),
              new Story(person("B", "[]")).inquiry(within).told(within, "court-date"));
      long ids = report.figures().stream().map(figure -> figure.item().id()).distinct().count();
      items.put(year, (int) ids);
    }

    assertThat(items)
        .containsEntry(2012, 11)
        .containsEntry(2013, 17)
        .containsEntry(2015, 8)
        .containsEntry(2018, 12)
        .containsEntry(2026, 12);
  }

  @Test
  void thePoliceAndProbationReportEachYearSinceTheirLawsOrderIt() {
    assertThat(yearly("us-ny-nyc/nypd", 2013, "-09-30")).isEqualTo(4);
    assertThat(yearly("us-ny-nyc/nypd", 2014, "-09-30")).isEqualTo(4);
    assertThat(yearly("us-ny-nyc/nypd", 2015, "-10-15")).isEqualTo(4);
    for (int year = 2018; year <= 2026; year++) {
      assertThat(yearly("us-ny-nyc/nypd", year, "-09-01")).isEqualTo(8);
      assertThat(yearly("us-ny-nyc/probation", year, "-09-01")).isEqualTo(8);
    }
  }

  /** How many items that year's report has, each asked of some case. */
  private static long yearly(String report, int year, String due) {
    String within = year - 1 + "-12-01";
    return report(
            Reporter.open(LAWS, Path.of("../reports/" + report)),
            year + due,
            Map.of("A-22", "1"),
            held(person("A", "[]"), within, Action.TRANSFERRED),
            new Story(person("B", "[]")).inquiry(within).told(within, "court-date"))
        .figures()
        .stream()
        .map(figure -> figure.item().id())
        .distinct()
        .count();
  }

  @Test
  void aFigureThatNoCaseTellsIsSuppliedOrEmpty() {
    assertThat(count(due("2015-10-15"), "V3-f6")).isEmpty();
    Report report =
        DOC.due(
            LocalDate.parse("2015-10-15"),
            Stream.of(),
            new Reporter.Input(NEW_YORK, new TreeMap<>(), Map.of("V3-f6", "1,000 dollars")));
    assertThat(count(report, "V3-f6")).isEqualTo("1,000 dollars");
  }

  @Test
  void aDayOnWhichNoneIsDueIsRefusedWithTheOneThatIs() {
    assertThatThrownBy(() -> due("2016-09-30"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("that year's is due on 2016-10-15");
    assertThatThrownBy(() -> due("2011-09-30"))
        .hasMessageContaining("the first is due on 2012-09-30");
  }

  @Test
  void aLawThatOrdersNoReportIsNamedAndNoFolderIs() {
    assertThatThrownBy(() -> Reporter.open(LAWS, Path.of("../reports/us-tx/travis")))
        .isInstanceOf(ReportException.class)
        .hasMessage("no report is encoded that `us-tx/travis` orders");
  }

  @Test
  void smallFiguresAreNotHiddenWhereTheStatuteOrdersCounts() {
    Report report = due("2015-10-15");
    assertThatThrownBy(() -> ReportRow.of(report, 5)).hasMessageContaining("orders exact counts");
  }

  @Test
  void filesCarryWhatAgencyNumbersHoldWithoutBreaking() {
    Report report =
        due(
            "2015-10-15",
            held(person("A<b>,1", convicted("2013-05-01")), "2015-03-01", Action.TRANSFERRED));
    List<ReportRow> rows = ReportRow.of(report, ReportRow.ALL_SHOWN);

    assertThat(ReportFiles.csv(rows))
        .contains("V3-f5,(f)(5),no such conviction and a possible match")
        .doesNotContain("<b>");
    assertThat(ReportFiles.html(report, rows)).contains("A&lt;b&gt;,1").doesNotContain("<b>");
    Utf8 json = new Utf8();
    ReportFiles.json(report, rows, json);
    assertThat(new String(json.bytes(), StandardCharsets.UTF_8))
        .startsWith(
            "{\"report\":\"us-ny-nyc/doc\",\"cite\":\"NYC Admin. Code §"
                + " 9-131(f)\",\"from\":\"2014-10-01\"")
        .contains("\"cases\":[\"A<b>,1\"]");
  }

  private static Report due(String day, Story... stories) {
    return due(day, Map.of("A-22", "1"), stories);
  }

  private static Report due(String day, Map<String, String> readings, Story... stories) {
    return report(DOC, day, readings, stories);
  }

  private static Report report(
      Reporter reporter, String day, Map<String, String> readings, Story... stories) {
    return reporter.due(
        LocalDate.parse(day),
        Stream.of(stories).map(Story::told),
        new Reporter.Input(NEW_YORK, new TreeMap<>(readings), Map.of()));
  }

  private static ReportRow row(Report report, String name) {
    return ReportRow.of(report, ReportRow.ALL_SHOWN).stream()
        .filter(row -> (row.item() + " " + row.group()).strip().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String count(Report report, String name) {
    ReportRow row = row(report, name);
    return row.count().equals(row.most()) ? row.count() : row.count() + " to " + row.most();
  }

  private static List<String> cases(Report report, String name) {
    return row(report, name).cases();
  }

  /** PL 120.10 is on the list of violent or serious crimes. */
  private static String convicted(String day) {
    return """
    [{"statute":"NY PL","section":"120.10","level":"felony","jurisdiction":"US-NY",
      "foreign":false,"judgmentOn":"%s","status":"final","youthfulOffender":false,
      "juvenile":false,"daysIncarcerated":0,"daysIncarceratedBeforeJudgment":0,
      "attempt":"none"}]\
    """
        .formatted(day);
  }

  private static CaseEvent.CustodyRegistered person(String number, String convictions) {
    String known = convictions == null ? "" : ",\"convictions\":" + convictions;
    return new CaseEvent.CustodyRegistered(
        "doc",
        number,
        new FactSheet(
            "{\"custody\":{\"arrestedOn\":\"2015-02-01\"},\"person\":{\"terrorWatchlistMatch\":false"
                + known
                + "}}"));
  }

  /** A detainer, a hold on the next day, and its end on the day after. */
  private static Story held(CaseEvent.CustodyRegistered person, String day, Action end) {
    String next = LocalDate.parse(day).plusDays(1).toString();
    return new Story(person)
        .detainer(day, "suspicion")
        .done(Action.HOLD_BEGUN, day, "R2")
        .done(end, next, end == Action.TRANSFERRED ? "R2" : "");
  }

  /** The events of one case. */
  private static final class Story {

    private final String id;
    private final List<Recorded> events = new ArrayList<>();

    Story(CaseEvent.CustodyRegistered person) {
      this.id = "case-" + person.agencyNumber();
      add("2012-01-01", person);
    }

    private Story add(String day, CaseEvent event) {
      events.add(new Recorded(events.size() + 1, noon(day), "officer-1", Optional.of(event)));
      return this;
    }

    private static Instant noon(String day) {
      return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(NEW_YORK).toInstant();
    }

    private Story received(String day, String request) {
      return add(
          day,
          new CaseEvent.RequestReceived(
              "R" + (events.size() + 1),
              ICE,
              Channel.EMAIL,
              noon(day),
              new FactSheet("{\"request\":" + request + "}")));
    }

    Story detainer(String day, String reason) {
      return received(
          day,
          """
          {"kind":"detainer","form":"I-247","reason":"%s","purpose":"civil-immigration",
           "requester":{"agency":"us-ice","federal":true,"enforcesCivilImmigrationLaw":true}}\
          """
              .formatted(reason));
    }

    Story inquiry(String day) {
      received(
          day,
          """
          {"kind":"information","purpose":"civil-immigration",
           "requester":{"agency":"us-ice","federal":true,"enforcesCivilImmigrationLaw":true}}\
          """);
      return add(
          day, new CaseEvent.Asked("R2", ICE, Channel.EMAIL, new TreeSet<>(List.of("court-date"))));
    }

    Story told(String day, String kind) {
      return add(
          day, new CaseEvent.Disclosed("R2", ICE, Channel.EMAIL, "disclose." + kind, List.of()));
    }

    Story done(Action action, String day, String request) {
      return add(day, new CaseEvent.ActionTaken(action, request, noon(day).plusSeconds(1), "", ""));
    }

    Reporter.Case told() {
      return new Reporter.Case(id, events);
    }
  }
}
