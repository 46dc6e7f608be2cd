package comity.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingFileTest {

  private static final String GOOD =
      """
      title: T
      source: README.md
      data:
        data: data.csv
      law: us-tx-travis
      sides:
        - name: A
          as-of: day
      sql: select 1 as id
      """;

  @TempDir private Path folder;

  private Mapping read(String yaml) {
    return new Workshop(folder).mapping(yaml);
  }

  private void fails(String yaml, String says) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(MappingException.class)
        .hasMessage(folder.resolve("mapping.yaml") + ":" + says);
  }

  @Test
  void readsPathsRelativeToTheFileAndFillsInWhatIsLeftOut() {
    Mapping mapping = read(GOOD);

    assertThat(mapping.name()).isEqualTo("mapping");
    assertThat(mapping.data()).containsEntry("data", folder.resolve("data.csv"));
    assertThat(mapping.source()).isEqualTo(folder.resolve("README.md"));
    assertThat(mapping.acts()).containsExactly("hold");
    assertThat(mapping.smallestCell()).isEqualTo(1);
    assertThat(mapping.sides().getFirst().law())
        .isEqualTo(new LawChoice.One(LawRef.law("us-tx-travis")));
    assertThat(mapping.sides().getFirst().asOf()).isEqualTo(new AsOf.Column("day"));
  }

  @Test
  void tellsDaysColumnsAndBeforeApart() {
    assertThat(AsOf.parse("2014-12-13")).isEqualTo(new AsOf.Day(LocalDate.of(2014, 12, 13)));
    assertThat(AsOf.parse("before")).isEqualTo(new AsOf.Before());
    assertThat(AsOf.parse("day before")).isEqualTo(new AsOf.Column("day before"));
  }

  @Test
  void refusesAnUnknownKeyWithItsLine() {
    fails(
        GOOD + "laws: x\n",
        "10: unknown key `laws`; expected one of acts, data, groups, law, notes, sides,"
            + " smallest-cell, source, sql, stack, tables, title");
  }

  @Test
  void refusesAMissingKey() {
    fails(GOOD.replace("title: T\n", ""), "1: the key `title` is missing");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    fails(GOOD + "title: U\n", "10: the key `title` stands twice");
  }

  @Test
  void refusesTextThatIsNotYaml() {
    assertThatThrownBy(() -> read("title: ["))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(":1: no YAML: ");
  }

  @Test
  void refusesAnActThatThereIsNot() {
    fails(
        GOOD + "acts: [hold, keep]\n",
        "10: `keep` is no act; there are hold, notify, transfer, disclose, admit, assist, inform,"
            + " record");
  }

  @Test
  void refusesATableByAColumnThatIsNoGroup() {
    fails(
        GOOD + "groups: [agency]\ntables: [[agency, year]]\n",
        "11: `year` is no group; there are agency, outcome");
  }

  @Test
  void refusesTwoTablesWhereOneWouldTellWhatTheOtherHides() {
    fails(
        GOOD + "groups: [agency]\nsmallest-cell: 5\ntables: [[], [agency]]\n",
        "12: with `smallest-cell` there is one table, or two would tell what one hides");
  }

  @Test
  void refusesASmallestCellThatIsNoNumber() {
    fails(GOOD + "smallest-cell: few\n", "10: `few` is no whole number from 1 to 9999");
  }

  @Test
  void refusesAFirstSideThatHasNothingBeforeIt() {
    fails(
        GOOD.replace("as-of: day", "as-of: before"),
        "7: the first of `sides` needs a day or a column to go by");
  }

  @Test
  void refusesALawAndAStackAtOnce() {
    fails(GOOD + "stack: us-tx-travis\n", "5: expected one of `law` and `stack`");
  }

  @Test
  void refusesALawWithSomethingOtherThanADay() {
    assertThatThrownBy(() -> read(GOOD.replace("us-tx-travis", "us-tx-travis@2016-13-01")))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "`us-tx-travis@2016-13-01` names no version; write it as ID@DAY, such as"
                + " us-ny-nyc/doc@2014-12-14");
  }

  @Test
  void namesTheMappingsThatThereAreWhereOneIsMissing() {
    assertThatThrownBy(
            () -> MappingFile.find(Workshop.ROOT.resolve("replay/mappings"), "detainers"))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "there is no mapping `detainers`; there are ice-detainers-nyc, nyc-doc-stays,"
                + " travis-2016");
  }

  @Test
  void findsAMappingByNameAndByPath() {
    Path mappings = Workshop.ROOT.resolve("replay/mappings");
    String path = mappings.resolve("travis-2016.yaml").toString();

    assertThat(MappingFile.find(mappings, "travis-2016")).isEqualTo(MappingFile.find(folder, path));
  }
}
