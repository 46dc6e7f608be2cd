package comity.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The replays that come with comity, against counts that others published and against SQL written
 * by hand over the same files and the list of offences, with no mapping, law file or kernel
 * between.
 */
final class ShippedReplaysTest {

  private static final Path REPLAY = Workshop.ROOT.resolve("replay");
  private static final String DATA = REPLAY.resolve("data") + "/";
  private static final String LIST =
      "read_csv('"
          + Workshop.ROOT.resolve("laws/us-ny-nyc/offences/violent-or-serious.csv")
          + "', header = true, all_varchar = true)";
  private static final String LISTED =
      "(select section from " + LIST + " where \"from\" = '2014-12-14')";
  private static final String LEVELS =
      "read_csv('" + DATA + "nyc-doc-stays/penal_law.csv', header = true, all_varchar = true)";
  private static final String CRIMES =
      "(select section from "
          + LEVELS
          + " where level in ('felony', 'misdemeanor') and section not similar to"
          + " '(100|105|115).*')";
  private static final String VIOLATIONS =
      "('140.05', '221.05', '240.20', '240.26', '240.35', '245.01', '245.02')";

  private static final Report STAYS = Workshop.run(mapping("nyc-doc-stays"));
  private static final Report DETAINERS = detainers();

  private static Mapping mapping(String name) {
    return MappingFile.find(REPLAY.resolve("mappings"), name);
  }

  private static Map<List<String>, Table.Row> rows(Table table) {
    Map<List<String>, Table.Row> rows =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    table.rows().forEach(row -> rows.put(row.keys(), row));
    return rows;
  }

  /** Everything else assumed, so that the test is quick: the numbers of records stay the same. */
  private static Report detainers() {
    return Workshop.run(
        mapping("ice-detainers-nyc"),
        new Wishes(
            Optional.empty(),
            List.of(),
            new TreeMap<>(),
            new TreeMap<>(
                Map.of(
                    "warrant.issuer", "none",
                    "person.convictions", "none",
                    "person.pendingCases", "none")),
            new TreeMap<>(),
            OptionalLong.empty(),
            List.of("hold")));
  }

  @Test
  void detainersAgreeWithTheCountsThatCameWithTheData() {
    Report report = DETAINERS;

    assertThat(rows(report.tables().get(0)).values())
        .extracting(row -> row.keys() + " " + row.records())
        .containsExactly(
            "[NYC DOC, before 2014-12-14] 250",
            "[NYC DOC, from 2014-12-14] 75",
            "[NYPD, before 2014-12-14] 347",
            "[NYPD, from 2014-12-14] 150");
    assertThat(outcomes(report, "NYPD", "before 2014-12-14")).containsExactly(172L, 35L, 10L, 130L);
    assertThat(outcomes(report, "NYPD", "from 2014-12-14")).containsExactly(59L, 5L, 6L, 80L);
    assertThat(outcomes(report, "NYC DOC", "before 2014-12-14"))
        .containsExactly(126L, 19L, 20L, 85L);
    assertThat(outcomes(report, "NYC DOC", "from 2014-12-14")).containsExactly(14L, 4L, 2L, 55L);
  }

  /** Declined, booked into detention, any other, none. */
  private static List<Long> outcomes(Report report, String agency, String period) {
    long[] counts = new long[4];
    for (Table.Row row : report.tables().get(1).rows()) {
      if (row.keys().subList(0, 2).equals(List.of(agency, period))) {
        int kind =
            switch (row.keys().get(2)) {
              case "Detainer Declined by LEA" -> 0;
              case "Booked into Detention" -> 1;
              case "(none)" -> 3;
              default -> 2;
            };
        counts[kind] += row.records().atLeast();
      }
    }
    return Arrays.stream(counts).boxed().toList();
  }

  @Test
  void detainersStandUnderTheVersionsThatSqlOnTheirDaysGives() {
    List<List<String>> byHand =
        Workshop.sql(
            "select case when custodian = 'NYPD' then 'us-ny-nyc/nypd@' else 'us-ny-nyc/doc@' end"
                + " || case when prepare_date < '2014-12-14' then '2013-07-16'"
                + " when prepare_date >= '2015-02-12' and custodian = 'NYC DOC' then '2015-02-12'"
                + " else '2014-12-14' end, count(*) from '"
                + DATA
                + "ice-detainers-nyc/ice_detainers_fy2015_new_york.parquet'"
                + " where custodian in ('NYPD', 'NYC DOC') group by 1 order by 1");

    assertThat(byHand)
        .extracting(List::getFirst)
        .containsExactlyElementsOf(DETAINERS.sides().getFirst().versions().keySet());
    assertThat(byHand)
        .extracting(row -> row.get(1))
        .containsExactly("250", "25", "50", "347", "150");
  }

  /** Without a judge's warrant the jails may not hold after 14 December 2014, whoever it is. */
  @Test
  void withoutAWarrantTheJailsMayNotHoldUnderTheLawOf2014() {
    Table.Row row = rows(DETAINERS.tables().getFirst()).get(List.of("NYC DOC", "from 2014-12-14"));
    List<Column> columns = DETAINERS.tables().getFirst().columns();

    assertThat(columns.getFirst()).isEqualTo(new Column("the law of the day", "must-not"));
    assertThat(row.counts().getFirst()).isEqualTo(Count.exactly(75));
  }

  @Test
  void bookingsAgreeWithTheCountsThatCameWithTheData() {
    Report report = Workshop.run(mapping("travis-2016"));

    assertThat(report.records()).isEqualTo(222);
    assertThat(report.tables()).hasSize(1);
    assertThat(report.tables().getFirst().rows())
        .extracting(row -> row.keys() + " " + row.records())
        .containsExactly(
            "[none recorded by October 2016] 90",
            "[released to ICE] 105",
            "[released to another agency] 16",
            "[withdrawn, lifted or entered in error] 11");
  }

  @Test
  void theCountyFilesPrintNoCountBelowFive() {
    Report report = Workshop.run(mapping("travis-2016"));

    report
        .tables()
        .getFirst()
        .rows()
        .forEach(row -> row.counts().forEach(ShippedReplaysTest::assertWithheld));
    report
        .hanging()
        .getFirst()
        .rows()
        .forEach(row -> row.records().forEach(ShippedReplaysTest::assertWithheld));
  }

  private static void assertWithheld(Count count) {
    assertThat(count.isExact() && count.atLeast() < 5).as(count.toString()).isFalse();
  }

  /** A booking is surely within the policy where one of its charges says so and was not dropped. */
  @Test
  void bookingsWithANamedChargeAreThoseThatSqlOnTheWordsFinds(@TempDir Path folder) {
    List<List<String>> byHand =
        Workshop.sql(
            "select distinct booking_id from '"
                + DATA
                + "travis-2016/charges.parquet' where (charge like 'AGG SEXUAL ASSLT%' or charge"
                + " like 'CAPITAL MURDER%' or (charge = 'MURDER' and level in ('1', 'F1')) or"
                + " charge like '%SMUGGLING%') and coalesce(disposition, '') not in ('DISMISSAL',"
                + " 'NO CHARGES FILED') order by 1");
    List<String> may =
        new Workshop(folder)
            .lines(mapping("travis-2016")).stream()
                .filter(line -> line.contains("the policy of 2017,us-tx-travis@2017-02-01,may,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

    assertThat(may).isEqualTo(byHand.stream().map(List::getFirst).toList()).isNotEmpty();
  }

  /** Under the law of 2012 any crime counts, so only what is a violation surely does not. */
  @Test
  void staysUnderTheLawOf2012AgreeWithSqlOnTheLevels() {
    assertThat(stays("2012", "Penal Law", "must-not"))
        .isEqualTo(stays("first_top_charge in " + VIOLATIONS));
    assertThat(stays("2012", "Penal Law", "may")).isEqualTo(stays("first_top_charge in " + CRIMES));
    assertThat(stays("2012", "Vehicle and Traffic Law", "may"))
        .isEqualTo(stays("regexp_matches(first_top_charge, '^(VTL )?511[(][123][)]')"));
  }

  /** The law of 2013 leaves out prostitution and the lesser unlicensed driving. */
  @Test
  void staysUnderTheLawOf2013AgreeWithSqlOnWhatItLeavesOut() {
    assertThat(stays("2013", "Penal Law", "must-not"))
        .isEqualTo(stays("first_top_charge in " + VIOLATIONS + " or first_top_charge = '230.00'"));
    assertThat(stays("2013", "Vehicle and Traffic Law", "must-not"))
        .isEqualTo(stays("first_top_charge = '511(1)(A)'"));
    assertThat(stays("2013", "Vehicle and Traffic Law", "may"))
        .isEqualTo(stays("regexp_matches(first_top_charge, '^(VTL )?511[(]3[)]')"));
  }

  @Test
  void staysUnderTheLawOf2014AgreeWithSqlOverTheList() {
    assertThat(stays("2014", "Penal Law", "may"))
        .isEqualTo(stays("first_top_charge in " + LISTED + " and first_top_charge <> '265.10'"));
    assertThat(stays("2014", "Penal Law", "undetermined"))
        .isEqualTo(
            stays(
                "first_top_charge in ('265.10', '485.05', '120.04-A') or exists (from "
                    + LISTED
                    + " l where l.section like first_top_charge || '(%')"));
    assertThat(stays("2014", "attempt", "may"))
        .isEqualTo(
            stays(
                "first_top_charge like '110-%' and trim(first_top_charge[5:], 'H') in (select"
                    + " section from "
                    + LEVELS
                    + " where class in ('A-I', 'A-II', 'B', 'C', 'D')) and"
                    + " trim(first_top_charge[5:], 'H') in "
                    + LISTED));
  }

  /** None of the sections that joined the list in 2018 and 2020 is any stay's top charge. */
  @Test
  void noStayTellsTheLaterVersionsApart() {
    assertThat(
            stays(
                "exists (from "
                    + LIST
                    + " l where \"from\" > '2014-12-14' and first_top_charge like '%' || l.section"
                    + " || '%')"))
        .isZero();
    STAYS
        .tables()
        .get(1)
        .rows()
        .forEach(row ->
            assertThat(row.counts().subList(9, 12))
                .isEqualTo(row.counts().subList(6, 9))
                .isEqualTo(row.counts().subList(12, 15))
                .isEqualTo(row.counts().subList(15, 18)));
  }

  @Test
  void staysWithoutAChargeAreUndeterminedUnderEveryVersion() {
    assertThat(STAYS.records()).isEqualTo(265_581);
    for (String year : List.of("2012", "2013", "2014", "2018", "2020", "2026")) {
      assertThat(stays(year, "no charge recorded", "undetermined")).as(year).isEqualTo(22_100);
    }
  }

  /** Every listed section that defines felonies only must be one in the table of levels. */
  @Test
  void listedSectionsAreFeloniesInTheTableOfLevels() {
    assertThat(
            Workshop.sql(
                "select section from "
                    + LEVELS
                    + " where level <> 'felony' and section in "
                    + LISTED))
        .isEmpty();
  }

  private static long stays(String where) {
    return Long.parseLong(
        Workshop.sql(
                "select count(*) from '" + DATA + "nyc-doc-stays/stays.parquet' where " + where)
            .getFirst()
            .getFirst());
  }

  private static long stays(String year, String charge, String answer) {
    String side =
        STAYS.sides().stream()
            .map(Report.SideUsed::name)
            .filter(name -> name.startsWith(year))
            .findFirst()
            .orElseThrow();
    int column = STAYS.tables().get(1).columns().indexOf(new Column(side, answer));
    return rows(STAYS.tables().get(1)).get(List.of(charge)).counts().get(column).atLeast();
  }

  /** The ten most frequent first charges, as counted when the extract was made. */
  @Test
  void theCopyOfTheStaysHasTheChargesOfTheExtract() {
    assertThat(
            Workshop.sql(
                "select first_top_charge, count(*) from '"
                    + DATA
                    + "nyc-doc-stays/stays.parquet' where first_top_charge is not null group by 1"
                    + " order by 2 desc limit 10"))
        .extracting(row -> row.getFirst() + " " + row.get(1))
        .containsExactly(
            "120.05 15316",
            "265.03 14713",
            "155.25 12930",
            "120.00 12667",
            "160.15 10593",
            "220.16 9283",
            "160.10 8636",
            "140.25 7770",
            "CO 7078",
            "FOA 900.00 7010");
  }
}
