package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The replays, in a real browser. */
final class ReplayPagesTest {

  private static final String ICE = "/replays/ice-detainers-nyc";

  private static Running service;
  private static Browsing browsing;

  @BeforeAll
  static void start() {
    service = Running.people();
    browsing = new Browsing(service);
  }

  @AfterAll
  static void stop() {
    browsing.close();
    service.close();
  }

  /** In November 2014 none of the jails' detainers is settled: the list says nothing of anybody. */
  @Test
  void aMonthHasItsRecordsAndBothBounds() throws SQLException {
    long november = jails("prepare_date between '2014-11-01' and '2014-11-30'");
    String csv = service.get(ICE + "/nyc-doc-hold.csv").body();
    assertThat(csv.lines())
        .contains(
            "2014-11,the law of the day,must-not,0," + november + "," + november + "," + november,
            "2014-11,the law of the day,undetermined," + (november + ",").repeat(3) + november);
  }

  /** From Local Law 58 of 2014 on no detainer is honored without a judge's warrant. */
  @Test
  void withoutAWarrantTheJailsMayNotHoldFromTheDayOnWhichTheLawChanged() throws SQLException {
    long january = jails("prepare_date between '2015-01-01' and '2015-01-31'");
    String csv = service.get(ICE + "/nyc-doc-hold.csv?assume=no-warrant").body();
    assertThat(csv.lines())
        .contains("2015-01,the law of the day,must-not," + (january + ",").repeat(3) + january);
    Page page = browsing.withoutScripts();
    page.navigate(ICE + "?assume=no-warrant");
    assertThat(page.innerText("section:has(#nyc-doc-hold) figcaption"))
        .contains("December 14, 2014", "Local Law 58 of 2014");
  }

  private static long jails(String where) throws SQLException {
    Path file =
        Running.ROOT.resolve("replay/data/ice-detainers-nyc/ice_detainers_fy2015_new_york.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from '" + file + "' where custodian = 'NYC DOC' and " + where)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The county's records may not be published in cells below five. */
  @Test
  void smallCountsAreWithheld() {
    String csv = service.get("/replays/travis-2016/hold-outcome.csv").body();
    assertThat(csv).contains("released to ICE,the policy of 2017,may,0,4,105,105");
    assertThat(csv).doesNotContain("month");
  }

  @Test
  void axeFindsNothingAndEveryPageFits() {
    List<String> paths = List.of("/replays", ICE, "/replays/travis-2016", "/replays/nyc-doc-stays");
    for (int width : new int[] {Browsing.WIDE, Browsing.NARROW}) {
      Page page = browsing.window(width);
      for (String path : paths) {
        page.navigate(path);
        browsing.check(page);
      }
    }
    Page page = browsing.twiceAsLarge();
    for (String path : paths) {
      page.navigate(path);
      Browsing.assertFits(page);
    }
  }

  @Test
  void whatIsNotThereIsToldSo() {
    assertThat(service.get("/replays/x", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(service.get(ICE + "/x.csv", "Accept", "text/html").statusCode()).isEqualTo(404);
  }
}
