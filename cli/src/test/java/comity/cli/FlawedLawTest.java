package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each verb says when the folder of laws has one flaw. */
final class FlawedLawTest {

  private static final Path SOUND = Shell.ROOT.resolve("cli/src/test/resources/laws");
  private static final String CASE = "cli/src/test/resources/cases/settled.json";
  private static final String TEXT = "nation/town/2014-01-01.md";

  @TempDir private Path laws;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SOUND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = laws.resolve(SOUND.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void anUnknownValueStopsADecisionWithItsPlace() throws IOException {
    flaw(TEXT, "| judge     ", "| jugde     ");

    Shell shell = run("decide", CASE, "--law", "nation/town@2014-01-01");

    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .startsWith(laws.resolve(TEXT) + ":15:3: ")
        .contains("jugde")
        .hasLineCount(1);
  }

  @Test
  void validateNamesEveryFaultOfEveryFile() throws IOException {
    flaw(TEXT, "| judge     ", "| jugde     ");
    flaw("nation/2010-01-01.md", "| detainer     ", "| detaining    ");

    Shell shell = run("validate");

    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err().lines())
        .anySatisfy(line -> assertThat(line).startsWith(laws.resolve(TEXT) + ":15:3: "))
        .anySatisfy(line -> assertThat(line).contains("2010-01-01.md").contains("detaining"));
  }

  @Test
  void validateNamesACaseThatNoRowCovers() throws IOException {
    flaw(TEXT, "| not judge ", "| officer   ");

    Shell shell = run("validate");

    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err())
        .isEqualTo(
            laws.resolve(TEXT)
                + ":9:4: no row of `hold` covers the case where warrant.issuer is none\n");
  }

  @Test
  void validateNamesTheRowsThatHideARow() throws IOException {
    table(
        "hit policy: first",
        "",
        "| warrant `warrant.issuer` | = | because |",
        "| --- | --- | --- |",
        "| judge | may | (a): a judge issued the warrant |",
        "| not judge | must-not | (a): no judge issued a warrant |",
        "| officer, none | may | (a): nothing is left for this row |");

    Shell shell = run("validate", laws.resolve(TEXT).toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .isEqualTo(
            laws.resolve(TEXT)
                + ":19:1: row 3 of `hold` never applies: row 2 takes every case of it\n"
                + "1 law file: no fault\n");
  }

  @Test
  void validateNamesARowWhoseTestsExcludeEachOther() throws IOException {
    table(
        "| warrant `warrant.issuer` | a judge's `warrant.issuer = \"judge\"` | = | because |",
        "| --- | --- | --- | --- |",
        "| judge | - | may | (a): a judge issued the warrant |",
        "| not judge | - | must-not | (a): no judge issued a warrant |",
        "| none | yes | may | (a): no warrant is a judge's warrant |");

    Shell shell = run("validate", laws.resolve(TEXT).toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .contains("row 3 of `hold` never applies: its own tests exclude each other\n");
  }

  @Test
  void validateNamesAFactThatNeverMatters() throws IOException {
    table(
        "| warrant `warrant.issuer` | request `request.kind` | = | because |",
        "| --- | --- | --- | --- |",
        "| judge | - | may | (a): a judge issued the warrant |",
        "| not judge | - | must-not | (a): no judge issued a warrant |");

    Shell shell = run("validate", laws.resolve(TEXT).toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("`request.kind` is asked and never matters\n");
  }

  /** Puts other lines in the place of the table of `hold`. */
  private void table(String... lines) throws IOException {
    Path path = laws.resolve(TEXT);
    String sound = Files.readString(path);
    int begin = sound.indexOf("| warrant");
    int end = sound.indexOf("\n\n", begin);
    Files.writeString(
        path, sound.substring(0, begin) + String.join("\n", lines) + sound.substring(end));
  }

  @Test
  void validateNamesActsThatAVersionDoesNotTouch() throws IOException {
    flaw("nation/town/law.yaml", "touches: [hold, notify, disclose]", "touches: [hold]");

    Shell shell = run("validate");

    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err())
        .isEqualTo(
            laws.resolve("nation/town/law.yaml")
                + ":18:14: `touches` of the version of 2020-01-01 says [hold], but what"
                + " differs from the version before is [disclose, hold, notify]\n");
  }

  @Test
  void validateOfAFileNamesDaysWithoutAVersionBesideIt() throws IOException {
    flaw(
        "nation/town/law.yaml",
        "touches: [hold, notify]\n",
        "touches: [hold, notify]\n    to: 2019-11-30\n");

    Shell shell = run("validate", laws.resolve(TEXT).toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .startsWith(
            laws.resolve("nation/town/law.yaml")
                + ":13:9: no version is in force from 2019-12-01 to 2019-12-31; ");
  }

  @Test
  void validateNamesDaysWithoutAVersion() throws IOException {
    flaw(
        "nation/town/law.yaml",
        "touches: [hold, notify]\n",
        "touches: [hold, notify]\n    to: 2019-11-30\n");

    Shell shell = run("validate");

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .startsWith(
            laws.resolve("nation/town/law.yaml")
                + ":13:9: no version is in force from 2019-12-01 to 2019-12-31; without `to` this"
                + " one lasts until the next\n");
  }

  @Test
  void validateNamesAnExpressionWithoutACitation() throws IOException {
    flaw(
        TEXT,
        "## notify:",
        """
        ## judged: is it a judge's?

        ```feel
        warrant.issuer = "judge"
        ```

        ## notify:\
        """);

    Shell shell = run("validate", laws.resolve(TEXT).toString());

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .contains(
            laws.resolve(TEXT)
                + ":18:4: `judged` has no citation; close its prose with one in brackets\n");
  }

  @Test
  void validateNamesARepealedSectionThatIsStillListed() throws IOException {
    Files.writeString(
        laws.resolve("grave.csv"),
        """
        list,statute,section,from,to,dateVerified,source,title
        grave,Town Code,100,2014-01-01,,yes,Town Law 1 of 2013,Noise
        """);
    Files.writeString(
        laws.resolve("repealed.csv"),
        """
        statute,section,from,dateVerified,source
        Town Code,100,2018-05-01,yes,Town Law 3 of 2018
        """);
    flaw("nation/town/law.yaml", "readings:\n", "lists: { grave: ../../grave.csv }\nreadings:\n");

    Shell shell = run("validate");

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .startsWith(
            laws.resolve("grave.csv")
                + ":2:1: `100` is listed, and was repealed from 2018-05-01 on by Town Law 3 of"
                + " 2018: nation/town@2020-01-01\n");
  }

  @Test
  void validateOfAFileNamesARepealedSectionThatItsListsStillHold() throws IOException {
    Files.writeString(
        laws.resolve("grave.csv"),
        """
        list,statute,section,from,to,dateVerified,source,title
        grave,Town Code,100,2014-01-01,,yes,Town Law 1 of 2013,Noise
        """);
    Files.writeString(
        laws.resolve("repealed.csv"),
        """
        statute,section,from,dateVerified,source
        Town Code,100,2018-05-01,yes,Town Law 3 of 2018
        """);
    flaw("nation/town/law.yaml", "readings:\n", "lists: { grave: ../../grave.csv }\nreadings:\n");

    assertThat(run("validate", laws.resolve(TEXT).toString()).out())
        .isEqualTo("1 law file: no fault\n");
    assertThat(run("validate", laws.resolve("nation/town/2020-01-01.md").toString()).out())
        .startsWith(laws.resolve("grave.csv") + ":2:1: `100` is listed, and was repealed");
  }

  @Test
  void validateNamesARepealThatCannotBeRead() throws IOException {
    Files.writeString(
        laws.resolve("repealed.csv"),
        """
        statute,section,from,dateVerified,source
        Town Code,100,May,yes,Town Law 3 of 2018
        """);

    Shell shell = run("validate");

    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err())
        .isEqualTo(
            laws.resolve("repealed.csv")
                + ":2:1: `from` is no date such as `2014-12-14`, found `May`\n");
  }

  @Test
  void validateOfOneFileNamesItsFaults() throws IOException {
    flaw(TEXT, "| judge     ", "| jugde     ");

    assertThat(run("validate", laws.resolve("nation/2010-01-01.md").toString()).code()).isZero();
    assertThat(run("validate", laws.resolve(TEXT).toString()).code()).isEqualTo(3);
  }

  @Test
  void validateOfAnEmptyFolderIsNoSuccess(@TempDir Path empty) {
    Shell shell = new Shell().laws(empty.toString()).run("validate");

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "comity: `" + empty + "` holds no law.yaml; name a folder of laws with --laws DIR\n");
  }

  @Test
  void aScenarioThatDoesNotComeOutFails() throws IOException {
    flaw(
        "nation/town/scenarios/2014-01-01.yaml",
        "hold: must-not, notify: must",
        "hold: may, notify: must");

    Shell shell = run("test", "--law", "nation/town");

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out())
        .isEqualTo(
            laws.resolve("nation/town/scenarios/2014-01-01.yaml")
                + ":5:5: failed: no warrant\n"
                + "  hold: expected may, got must-not because Town Code § 2(a) (hold, rule 2: no"
                + " judge issued a warrant)\n"
                + "10 scenarios, 1 failure\n");
  }

  @Test
  void aRuleThatNoScenarioReachesFailsCoverageOnly() throws IOException {
    flaw(
        "nation/scenarios/2010-01-01.yaml",
        """
          - name: a request for notice
            set: { request.kind: notification }
            expect: { hold: not-regulated, notify: not-regulated }
        """,
        "");

    assertThat(run("test", "--law", "nation").code()).isZero();
    Shell shell = run("test", "--law", "nation", "--coverage");
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out())
        .isEqualTo(
            laws.resolve("nation/2010-01-01.md")
                + ":24:1: not reached: hold, rule 2, (a): no hold is asked\n"
                + "1 scenario, 0 failures, 1 rule that none reaches\n");
  }

  @Test
  void aLawWithoutScenariosFails() throws IOException {
    Files.delete(laws.resolve("nation/scenarios/2010-01-01.yaml"));

    Shell shell = run("test", "--law", "nation");

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out()).contains("no scenario is decided under it", "0 scenarios, 1 failure");
  }

  @Test
  void aScenarioFileAtFaultIsNamedWithItsPlace() throws IOException {
    flaw("nation/scenarios/2010-01-01.yaml", "request.kind: detainer", "request.knid: detainer");

    Shell shell = run("test", "--law", "nation");

    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err())
        .contains("`request.knid` is not a fact of a case; did you mean `request.kind`?");
  }

  @Test
  void fmtRestoresTheLayoutAndNothingElse() throws IOException {
    String sound = Files.readString(laws.resolve(TEXT));
    flaw(TEXT, "| judge     ", "|judge");

    Shell check = run("fmt", "--check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .isEqualTo(
            laws.resolve(TEXT)
                + ": not in the canonical layout; run `comity fmt "
                + laws.resolve(TEXT)
                + "`\n");
    assertThat(run("fmt", laws.resolve(TEXT).toString()).code()).isZero();
    assertThat(laws.resolve(TEXT)).hasContent(sound);
  }

  @Test
  void aLawSurvivesTheWayThroughDmn() throws IOException {
    Path dmn = laws.resolve("nation.dmn");
    Path text = laws.resolve("nation.md");

    assertThat(run("export", "nation@2010-01-01", "-o", dmn.toString()).code()).isZero();
    Shell back = run("import", dmn.toString(), "-o", text.toString());

    assertThat(back.code()).isZero();
    assertThat(back.err()).isEmpty();
    assertThat(text).hasSameTextualContentAs(laws.resolve("nation/2010-01-01.md"));
  }

  @Test
  void aFileIsNotWrittenWhereThereIsNoFolder() {
    String file = laws.resolve("none/nation.dmn").toString();

    Shell shell = run("export", "nation@2010-01-01", "-o", file);

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo("comity: there is no folder `" + laws.resolve("none") + "` to write into\n");
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws IOException {
    Path closed = laws.resolve("nation/town");
    Files.setPosixFilePermissions(closed, Set.of());
    Assumptions.assumeFalse(Files.isReadable(closed), "root reads everything");

    for (String verb : List.of("laws", "validate", "test", "fmt")) {
      Shell shell = verb.equals("fmt") ? run(verb, laws.toString()) : run(verb);
      assertThat(shell.code()).isEqualTo(2);
      assertThat(shell.err())
          .isEqualTo(
              "comity: `" + closed + "` may not be read or written; check its permissions\n");
    }
  }

  private void flaw(String file, String from, String to) throws IOException {
    Path path = laws.resolve(file);
    String sound = Files.readString(path);
    assertThat(sound).contains(from);
    Files.writeString(path, sound.replace(from, to));
  }

  private Shell run(String... args) {
    return new Shell().laws(laws.toString()).run(args);
  }
}
