package comity.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.Settings;
import comity.casework.Write;
import comity.casework.Written;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.FactSheet;
import comity.casework.ledger.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A database that others run is restarted while cases are written. */
final class RestartTest {

  private static final int EACH = 60;

  private final AtomicInteger failures = new AtomicInteger();
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  private EmbeddedServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatWasRefusedIsWrittenAgainUnderItsKeyAndNothingIsLostOrDoubled() throws Exception {
    server = EmbeddedServer.start(folder.resolve("database"), 0, new SecureRandom());
    Settings settings = new Settings(place(), Path.of("../laws"), List.of(KilledCasework.AGENCY));
    try (Casework casework = Casework.open(settings, Clock.systemUTC(), new SecureRandom());
        LedgerKeeper ledger = keeper(casework);
        ExecutorService writers = Executors.newFixedThreadPool(2)) {
      ledger.start();
      List<Future<?>> both =
          List.of(
              writers.submit(() -> write(casework, "a")),
              writers.submit(() -> write(casework, "b")));
      while (acknowledged.size() < 10) {
        Thread.sleep(10);
      }
      restart();
      for (Future<?> one : both) {
        one.get();
      }
      look(casework, ledger);
    }
  }

  private Place.Server place() throws IOException {
    return new Place.Server(
        "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
        "postgres",
        Files.readString(folder.resolve("database/password")).strip());
  }

  private void restart() {
    int port = server.port();
    server.close();
    server = EmbeddedServer.start(folder.resolve("database"), port, new SecureRandom());
  }

  private LedgerKeeper keeper(Casework casework) {
    NoteSigner signer = NoteSigner.forLog("test.example/ledger", new SecureRandom());
    return new LedgerKeeper(
        folder.resolve("ledger"), signer, casework.leaves(), List.of(), told::add);
  }

  private void write(Casework casework, String writer) {
    for (int i = 0; i < EACH; i++) {
      String number = writer + i;
      while (!isWritten(casework, number)) {
        failures.incrementAndGet();
      }
      acknowledged.add(number);
    }
  }

  /** Whatever a database that goes away throws, a service can tell it from a fault of its own. */
  private static boolean isWritten(Casework casework, String number) {
    try {
      Written written =
          casework.register(
              Write.of("clerk", number),
              new CaseCommand.RegisterCustody(KilledCasework.AGENCY.id(), number, FactSheet.EMPTY));
      assertThat(written).isInstanceOf(Written.Done.class);
      return true;
    } catch (DataAccessException | TransactionException e) {
      return false;
    }
  }

  private void look(Casework casework, LedgerKeeper ledger) throws Exception {
    assertThat(failures.get()).as("writes that met no database").isPositive();
    assertThat(casework.views().cases(KilledCasework.AGENCY.id()))
        .hasSize(2 * EACH)
        .allMatch(row -> row.version() == 1);
    assertThat(casework.leaves().size()).isEqualTo(2 * EACH);
    assertThat(ledger.proof(2 * EACH - 1)).isPresent();
    if (!told.isEmpty()) {
      assertThat(told.getFirst()).contains("the database does not answer");
      assertThat(told.getLast()).contains("published again; nothing was lost");
    }
  }
}
