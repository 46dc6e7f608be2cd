package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.server.http.Endpoint;
import comity.server.http.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** The database goes away while it is asked to commit: nobody may be told that a write was done. */
final class BrokenStoreTest {

  private static final AtomicReference<IOException> CAUSE = new AtomicReference<>();

  private static Running service;

  @BeforeAll
  static void start() {
    service =
        Running.start(routing ->
            routing.replace(
                Endpoint.DECIDE,
                request -> {
                  throw new TransactionSystemException(
                      "Could not commit", new SQLException("An I/O error occurred", CAUSE.get()));
                }));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aPipeThatBreaks() {
    assertNoStore(new SocketException("Broken pipe"));
  }

  @Test
  void aConnectionThatIsReset() {
    assertNoStore(new SocketException("Connection reset by peer"));
  }

  @Test
  void anAnswerThatEndsEarly() {
    assertNoStore(new EOFException());
  }

  private static void assertNoStore(IOException cause) {
    CAUSE.set(cause);
    HttpResponse<String> answer = service.post("/v1/decide?stack=us-ny-nyc/doc", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains(Problem.NO_STORE.id());
  }
}
