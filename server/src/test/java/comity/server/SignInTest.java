package comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import comity.server.access.AuditLog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions end, accounts lock, and the audit log tells of it. */
final class SignInTest {

  private Running service;

  @BeforeEach
  void start() {
    service = Running.people();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aSessionEndsAfterHalfAnHourWithoutUse() {
    String[] token = service.as("officer");
    service.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(session(token)).isEqualTo(200);
    service.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(session(token)).isEqualTo(200);
    service.clock().advance(Duration.ofMinutes(30));
    assertThat(session(token)).isEqualTo(401);
    assertThat(session(token)).isEqualTo(401);
  }

  @Test
  void aSessionEndsTwelveHoursAfterTheSignInHoweverOftenItIsUsed() {
    String[] token = service.as("officer");
    for (int i = 0; i < 47; i++) {
      service.clock().advance(Duration.ofMinutes(15));
      assertThat(session(token)).isEqualTo(200);
    }
    service.clock().advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(session(token)).isEqualTo(200);
    service.clock().advance(Duration.ofSeconds(1));
    assertThat(session(token)).isEqualTo(401);
  }

  @Test
  void fiveFailuresWithinFifteenMinutesLockAnAccountUntilItIsReleased() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("officer", "wrong").statusCode()).isEqualTo(401);
    }
    service.clock().advance(Duration.ofHours(1));
    HttpResponse<String> locked = signIn("officer", "demo");
    assertThat(locked.statusCode()).isEqualTo(403);
    assertThat(locked.body()).contains("/problems/locked");
    String[] administrator = service.as("administrator");
    String release = "/v1/accounts/officer/release";
    assertThat(service.post(release, "", administrator).statusCode()).isEqualTo(204);
    assertThat(service.post(release, "", administrator).statusCode()).isEqualTo(404);
    assertThat(signIn("officer", "demo").statusCode()).isEqualTo(200);
    assertThat(audited())
        .contains("account-locked", "account-released", "sign-in-failed", "signed-in");
  }

  @Test
  void failuresFurtherApartLockNothing() {
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("officer", "wrong").statusCode()).isEqualTo(401);
    }
    service.clock().advance(Duration.ofMinutes(15));
    assertThat(signIn("officer", "wrong").statusCode()).isEqualTo(401);
    assertThat(signIn("officer", "demo").statusCode()).isEqualTo(200);
  }

  @Test
  void anAccountThatThereIsNotLooksLikeAWrongPassword() {
    assertThat(signIn("nobody", "demo").body()).isEqualTo(signIn("officer", "wrong").body());
  }

  @Test
  void theAuditLogTellsWhatWasAllowedAndDeniedAndNamesNobody() throws IOException {
    service.get("/v1/audit", service.as("auditor"));
    service.get("/v1/audit", service.as("officer"));
    service.get("/v1/audit");
    service.get("/v1/audit", "Authorization", "Bearer x");
    String log = service.get("/v1/audit", service.as("auditor")).body();
    assertThat(log).isEqualTo(audited());
    assertThat(log.lines().map(line -> line.replaceFirst(".*\"event\":\"([a-z-]+)\".*", "$1")))
        .containsExactly(
            "signed-in",
            "allowed",
            "signed-in",
            "denied",
            "denied",
            "token-refused",
            "signed-in",
            "allowed");
    assertThat(log)
        .contains("\"at\":\"2024-06-01T12:00:00Z\"", "\"source\":\"127.0.0.1\"")
        .doesNotContain("officer", "auditor\"", "demo\",\"password");
  }

  @Test
  void anAuditLogThatWasChangedStopsTheStart() throws IOException {
    service.as("officer");
    service.as("officer");
    Path file = service.data().resolve("audit.ndjson");
    List<String> lines = Files.readAllLines(file);
    Path other = Files.createTempDirectory("comity-tampered");
    Path copy = other.resolve("audit.ndjson");
    Files.write(copy, List.of(lines.get(0).replace("signed-in", "denied"), lines.get(1)));
    assertThat(catchThrowable(() -> AuditLog.open(copy, service.clock())))
        .isInstanceOf(IOException.class)
        .hasMessage("the audit log does not hang together at line 2");
    Files.write(copy, List.of(lines.get(1)));
    assertThat(catchThrowable(() -> AuditLog.open(copy, service.clock())))
        .hasMessage("the audit log does not hang together at line 1");
  }

  private String audited() throws IOException {
    return Files.readString(service.data().resolve("audit.ndjson"));
  }

  private int session(String[] token) {
    return service.get("/v1/session", token).statusCode();
  }

  private HttpResponse<String> signIn(String account, String password) {
    return service.post("/demo/token", Running.credentials(account, password));
  }
}
