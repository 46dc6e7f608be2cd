package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.ledger.LedgerException;
import comity.casework.ledger.NoteKey;
import comity.casework.ledger.Receipt;
import comity.casework.ledger.Trust;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger lies open, its own files and no others, and each event has a receipt. */
final class LedgerRoutesTest {

  private static Running service;
  private static Agencies agencies;

  @BeforeAll
  static void start() {
    service = Running.demo();
    agencies = new Agencies(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whoeverReadsACaseGetsAReceiptThatTheLedgerBearsOut() throws LedgerException {
    String id = agencies.registered("officer", "B-1", "");
    HttpResponse<String> answer =
        service.get("/v1/cases/" + id + "/events/1/receipt", agencies.as("auditor"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Receipt receipt = Receipt.read(answer.body().getBytes(StandardCharsets.UTF_8));
    NoteKey key = NoteKey.parse(service.get("/ledger/key").body().strip());
    assertThat(receipt.verify(Trust.in(key)).origin()).isEqualTo("demo.example/ledger");
    assertThat(receipt.event()).contains("B-1", "case:" + id);
    // Whoever follows the public ledger sees the same head, or one that continues it.
    assertThat(service.get("/ledger/checkpoint").body()).startsWith("demo.example/ledger\n");
    assertThat(service.get("/ledger/tile/0/000.p/1").statusCode()).isIn(200, 404);
  }

  @Test
  void noEventAndNoCaseHasNoReceipt() {
    String id = agencies.registered("officer", "B-2", "");
    for (String number : new String[] {"0", "99", "x", "99999999999"}) {
      HttpResponse<String> answer =
          service.get("/v1/cases/" + id + "/events/" + number + "/receipt", agencies.as("officer"));
      assertThat(answer.statusCode()).as(number).isEqualTo(404);
      assertThat(answer.body()).contains("/problems/no-such-case");
    }
    assertThat(
            service
                .get("/v1/cases/" + id + "/events/1/receipt", agencies.as("precinct"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingBesideTheLedgerLeavesWithIt() {
    String id = agencies.registered("officer", "B-3", "");
    service.get("/v1/cases/" + id + "/events/1/receipt", agencies.as("officer"));
    assertThat(service.get("/ledger/checkpoint").statusCode()).isEqualTo(200);
    for (String path :
        new String[] {
          ".lock",
          ".unfinished",
          "tile",
          "tile/0",
          "x",
          "tile/0/000/",
          "..%2Fledger.key",
          "tile/..%2F..%2F..%2Fledger.key",
          "%2e%2e/ledger.key",
          "../ledger.key"
        }) {
      HttpResponse<String> answer = service.get("/ledger/" + path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("PRIVATE+KEY");
    }
    assertThat(Files.exists(service.data().resolve("ledger.key"))).isTrue();
  }

  @Test
  void thePrivateKeyIsItsOwnersAlone() throws Exception {
    Path key = service.data().resolve("ledger.key");
    assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    assertThat(service.logged()).doesNotContain("PRIVATE+KEY");
  }
}
