package comity.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay says of records made up for the purpose, under the laws of Travis County. */
final class ReplayTest {

  /** The policy of 2017 settles every case in which these are known. */
  private static final String KNOWN =
      """
      select number as id, 'detainer' as "request.kind",
        issuer as "warrant.issuer",
        [] as "person.convictions", [] as "person.earlierCharges", [] as "custody.charges",
        false as "policyException",
        county
      from data
      """;

  @TempDir private Path folder;
  private Workshop shop;

  @BeforeEach
  void makeData() {
    shop = new Workshop(folder);
    shop.file(
        "data.csv",
        """
        number,issuer,county,arrested
        1,none,Travis,2016-03-01
        2,state-judge,Travis,2016-03-02
        3,none,,2016-03-03
        4,,Travis,
        """);
  }

  private Mapping known() {
    return shop.travis(KNOWN, "groups: [county]");
  }

  @Test
  void answersEachRecordAndLeavesAnEmptyFieldUnknown() {
    assertThat(shop.lines(known()))
        .containsExactly(
            "1,the policy,us-tx-travis@2017-02-01,must-not,\"\"",
            "2,the policy,us-tx-travis@2017-02-01,may,\"\"",
            "3,the policy,us-tx-travis@2017-02-01,must-not,\"\"",
            "4,the policy,us-tx-travis@2017-02-01,\"must-not, may\",\"warrant.issuer, reading"
                + " T-2\"");
  }

  @Test
  void decidesAPatternOnceHoweverManyRecordsBearIt() {
    Report report = Workshop.run(known());

    assertThat(report.records()).isEqualTo(4);
    assertThat(report.patterns()).isEqualTo(3);
  }

  @Test
  void countsByGroupsWithThoseWithoutOneApart() {
    Table table = Workshop.run(known()).tables().getFirst();

    assertThat(table.columns())
        .extracting(Column::answer)
        .containsExactly("must-not", "may", "undetermined");
    assertThat(table.rows())
        .extracting(row -> row.keys() + " " + row.records() + " " + row.counts())
        .containsExactly("[(none)] 1 [1, 0, 0]", "[Travis] 3 [1, 1, 1]");
  }

  @Test
  void saysWhatUndeterminedAnswersHangOn() {
    assertThat(Workshop.run(known()).hanging().getFirst().rows())
        .extracting(row -> row.what() + " " + row.records())
        .containsExactly("reading T-2 [1]", "warrant.issuer [1]");
  }

  @Test
  void tellsTheNamesOfElementsWithoutTheirNumbers() {
    Mapping mapping =
        shop.travis(
            KNOWN.replace(
                "[] as \"custody.charges\"",
                "[{'statute': 'TX PC', 'section': null}, null] as \"custody.charges\""),
            "groups: [county]");

    assertThat(Workshop.run(mapping).hanging().getFirst().rows())
        .extracting(Hanging.Row::what)
        .contains("custody.charges[].section", "custody.charges[].statute");
  }

  @Test
  void anEmptyListIsKnownAndNullIsNot() {
    Mapping mapping =
        shop.travis(
            KNOWN.replace("[] as \"person.convictions\"", "null as \"person.convictions\""),
            "groups: [county]");

    assertThat(shop.lines(mapping).getFirst())
        .isEqualTo(
            "1,the policy,us-tx-travis@2017-02-01,\"must-not, may\",\"person.convictions, reading"
                + " T-4\"");
  }

  @Test
  void setsTheLawBeforeBesideTheLawOfTheDay() {
    assertThat(shop.lines(known(), Workshop.against("before")).subList(0, 2))
        .containsExactly(
            "1,the policy,us-tx-travis@2017-02-01,must-not,\"\"",
            "1,the law before,us-tx-travis@2006-01-01,may,\"\"");
  }

  @Test
  void setsADayAVersionAndAFileBeside() throws IOException {
    Path file = folder.resolve("proposed.md");
    Files.writeString(
        file, Files.readString(Workshop.ROOT.resolve("laws/us-tx-travis/2006-01-01.md")));
    Wishes wishes = Workshop.against("2016-05-01", "us-tx-travis@2017-08-31", file.toString());

    assertThat(shop.lines(known(), wishes).subList(1, 4))
        .containsExactly(
            "1,the law of 2016-05-01,us-tx-travis@2006-01-01,may,\"\"",
            "1,us-tx-travis@2017-08-31,us-tx-travis@2017-02-01,must-not,\"\"",
            "1," + file + "," + file + ",may,\"\"");
  }

  @Test
  void takesAnotherLawInPlaceOfTheMappings() {
    assertThat(shop.lines(known(), Workshop.law(LawRef.stack("us-tx-travis"))).getFirst())
        .isEqualTo("1,the policy,us@2015-06-01 + us-tx-travis@2017-02-01,must-not,\"\"");
  }

  @Test
  void adoptsAReading() {
    Mapping mapping =
        shop.travis(
            KNOWN.replace("issuer as", "coalesce(issuer, 'immigration-officer') as"),
            "groups: [county]");

    assertThat(shop.lines(mapping, Workshop.readings(Map.of("T-2", "1"))).getLast())
        .isEqualTo("4,the policy,us-tx-travis@2017-02-01,must-not,\"\"");
    assertThat(shop.lines(mapping, Workshop.readings(Map.of("T-2", "2"))).getLast())
        .isEqualTo("4,the policy,us-tx-travis@2017-02-01,may,\"\"");
  }

  @Test
  void assumesOnlyWhereARecordDoesNotSay() {
    assertThat(shop.lines(known(), Workshop.assuming(Map.of("warrant.issuer", "none"))))
        .containsExactly(
            "1,the policy,us-tx-travis@2017-02-01,must-not,\"\"",
            "2,the policy,us-tx-travis@2017-02-01,may,\"\"",
            "3,the policy,us-tx-travis@2017-02-01,must-not,\"\"",
            "4,the policy,us-tx-travis@2017-02-01,must-not,\"\"");
  }

  @Test
  void stopsAtTheLimitInTheOrderOfTheIds() {
    assertThat(shop.lines(known(), Workshop.limit(2)))
        .extracting(line -> line.substring(0, 1))
        .containsExactly("1", "2");
  }

  @Test
  void readsParquetAsItReadsCsv() {
    Path parquet = folder.resolve("data.parquet");
    Workshop.execute(
        "copy (select * from read_csv('"
            + folder.resolve("data.csv")
            + "', all_varchar = true)) to '"
            + parquet
            + "' (format parquet)");

    assertThat(shop.lines(known(), Workshop.data("", parquet))).isEqualTo(shop.lines(known()));
  }

  @Test
  void choosesTheLawByAColumnAndTheVersionByTheDay() {
    Mapping mapping =
        shop.mapping(
            """
            title: two agencies
            source: README.md
            data:
              data: data.csv
            law:
              by: agency
              is:
                jail: us-ny-nyc/doc
                police: us-ny-nyc/nypd
            sides:
              - name: the law of the day
                as-of: day
            sql: |
              select number::int as id, case when number = '1' then 'jail' else 'police' end as agency,
                case when number = '3' then date '2013-07-15' else date '2016-01-01' end as day,
                'letter' as "request.form", 'detainer' as "request.kind",
                'criminal' as "request.purpose"
              from data where arrested is not null
            """);

    assertThat(shop.lines(mapping))
        .extracting(line -> line.split(",", -1)[3])
        .containsExactly(
            "us-ny-nyc/doc@2015-02-12", "us-ny-nyc/nypd@2014-12-14", "us-ny-nyc/nypd@1997-04-01");
  }

  @Test
  void anActThatTheLawIsSilentOnIsNotRegulated() {
    Mapping mapping = shop.travis(KNOWN, "groups: [county]", "acts: [notify]");

    assertThat(shop.lines(mapping).getFirst())
        .isEqualTo("1,the policy,us-tx-travis@2017-02-01,not-regulated,\"\"");
  }

  @Test
  void hearsOfProgressToItsEnd() {
    StringBuilder heard = new StringBuilder();
    try (Replay replay = Replay.of(Workshop.LAWS, known(), Wishes.none())) {
      replay.run((what, done, total) -> heard.append(what + " " + done + "/" + total + ";"));
    }

    assertThat(heard).hasToString("reading 0/1;deciding 1/3;deciding 2/3;deciding 3/3;");
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    Mapping mapping = known();

    assertThat(ReportJson.bytes(Workshop.run(mapping)))
        .isEqualTo(ReportJson.bytes(Workshop.run(mapping)));
    for (String name : List.of("out.csv", "out.json", "out.parquet")) {
      Path out = folder.resolve(name);
      byte[] first = written(mapping, out);
      assertThat(written(mapping, out)).as(name).isEqualTo(first);
    }
  }

  private static byte[] written(Mapping mapping, Path out) throws IOException {
    try (Replay replay = Replay.of(Workshop.LAWS, mapping, Wishes.none())) {
      replay.run(Progress.NONE);
      replay.write(out);
    }
    return Files.readAllBytes(out);
  }

  @Test
  void writesListsToJsonAndParquet() throws IOException {
    assertThat(shop.answers(known(), Workshop.limit(1), "out.json"))
        .contains(
            "{\"id\":\"1\",\"side\":\"the policy\",\"law\":\"us-tx-travis@2017-02-01\","
                + "\"hold\":[\"must-not\"],\"hold depends on\":[]}");
    written(known(), folder.resolve("out.parquet"));
    assertThat(
            Workshop.sql(
                "select id, array_to_string(hold, '|'), array_to_string(\"hold depends on\", '|')"
                    + " from '"
                    + folder.resolve("out.parquet")
                    + "' where id = '4'"))
        .containsExactly(List.of("4", "must-not|may", "warrant.issuer|reading T-2"));
  }

  @Test
  void everyFormatReadsBackAlike() throws IOException {
    for (String ending : List.of("csv", "parquet", "json")) {
      written(known(), folder.resolve("answers." + ending));
    }
    String from = " from '" + folder.resolve("answers.");
    List<List<String>> csv = Workshop.sql("select id::varchar, hold" + from + "csv' order by 1");

    assertThat(csv)
        .containsExactly(
            List.of("1", "must-not"),
            List.of("2", "may"),
            List.of("3", "must-not"),
            List.of("4", "must-not, may"));
    for (String ending : List.of("parquet", "json")) {
      String lists = "select id, array_to_string(hold, ', ')" + from + ending + "' order by 1";
      assertThat(Workshop.sql(lists)).as(ending).isEqualTo(csv);
    }
  }

  @Test
  void refusesAnEndingThatItDoesNotKnow() {
    assertThatThrownBy(() -> Replay.checkOutput(folder.resolve("out.xlsx")))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("cannot tell the format of `")
        .hasMessageEndingWith("out.xlsx`; end it in .csv, .parquet or .json");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> Replay.checkOutput(folder.resolve("no/out.csv")))
        .isInstanceOf(SourceException.class)
        .hasMessage("there is no folder `" + folder.resolve("no") + "`; make it first");
  }
}
