package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTest {

  private static final int KILLS = 100;

  @TempDir private Path folder;

  /** Two ledgers at once, because most of the time goes into starting Java. */
  @Test
  void losesNothingAndForksNothing() throws Exception {
    Killing one = new Killing(folder.resolve("one"), 9162);
    Killing other = new Killing(folder.resolve("other"), 6962);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> results =
          both.invokeAll(List.of(() -> one.kill(KILLS), () -> other.kill(KILLS)));
      for (Future<Void> result : results) {
        result.get();
      }
    }
    // A kill that met nobody at work has shown nothing.
    assertThat(one.ahead() + other.ahead())
        .as("kills between an event and its checkpoint")
        .isGreaterThan(KILLS);
    assertThat(one.unsigned() + other.unsigned())
        .as("kills between a tile and its checkpoint")
        .isGreaterThan(KILLS / 4);
  }
}
