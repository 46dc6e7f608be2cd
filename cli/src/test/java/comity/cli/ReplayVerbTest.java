package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the transcripts cannot show: files that are written, mappings of one's own, the terminal.
 */
final class ReplayVerbTest {

  @TempDir private Path folder;

  private Path mapping() throws IOException {
    Files.writeString(folder.resolve("requests.csv"), "number,warrant\n1,Y\n2,N\n3,\n");
    return Files.writeString(
        folder.resolve("ours.yaml"),
        """
        title: made up for a test
        source: README.md
        data: { requests: requests.csv }
        law: us-tx-travis
        sides: [ { name: the policy, as-of: 2017-02-01 } ]
        sql: |
          select number as id, 'detainer' as "request.kind",
            case warrant when 'Y' then 'state-judge' when 'N' then 'none' end as "warrant.issuer",
            [] as "custody.charges", [] as "person.convictions", [] as "person.earlierCharges",
            false as policyException
          from requests
        """);
  }

  @Test
  void writesTheAnswersRecordByRecord() throws IOException {
    Path out = folder.resolve("answers.csv");
    Shell shell = new Shell().run("replay", mapping().toString(), "--out", out.toString());

    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isEqualTo(Exit.DONE);
    assertThat(out)
        .hasContent(
            """
            id,side,law,hold,hold depends on
            1,the policy,us-tx-travis@2017-02-01,may,""
            2,the policy,us-tx-travis@2017-02-01,must-not,""
            3,the policy,us-tx-travis@2017-02-01,"must-not, may","warrant.issuer, reading T-2"
            """);
  }

  @Test
  void findsItsOwnMappingsBesideTheLawsItCameWithThoughOtherLawsAreAsked() {
    String laws = Shell.ROOT.resolve("laws").toString();
    Shell shell =
        new Shell().run("replay", "travis-2016", "--limit", "1", "--laws", folder.toString());

    assertThat(shell.err()).doesNotContain("there is no mapping").doesNotContain(laws);
    assertThat(shell.code()).isEqualTo(Exit.WRONG);
  }

  @Test
  void drawsABarOnATerminalOnceWorkTakesLongAndTakesItAway() {
    Shell shell = new Shell().terminal();
    long[] now = {0};
    try (ProgressBar bar = new ProgressBar(shell.surroundings(), () -> now[0])) {
      bar.at("deciding", 1, 1_000);
      assertThat(shell.err()).isEmpty();
      now[0] = 1_000_000_000;
      bar.at("deciding", 500, 1_000);
      bar.at("deciding", 501, 1_000);
    }

    assertThat(shell.err())
        .isEqualTo(
            "\rdeciding [###############...............] 500 of 1,000"
                + "\r                                                      \r");
  }

  @Test
  void drawsNoBarWhereNobodyLooks() {
    Shell shell = new Shell();
    long[] now = {0};
    try (ProgressBar bar = new ProgressBar(shell.surroundings(), () -> now[0])) {
      now[0] = Long.MAX_VALUE;
      bar.at("deciding", 1, 2);
    }

    assertThat(shell.err()).isEmpty();
  }
}
