package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseEvent.FactsFound;
import comity.casework.cases.FactSheet;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Officers who write at once. */
@ExtendWith(TestDatabase.class)
final class TogetherTest {

  private static final int OFFICERS = 4;
  private static final int ENTRIES = 5;

  private final Scene scene;

  TogetherTest(Database database) {
    scene = new Scene(database, "us-ny-nyc/doc", "2024-03-01T10:15:00-05:00");
  }

  private CaseCommand finding(String officer) {
    return new CaseCommand.FindFacts(
        new FactSheet("{\"custody\":{\"atCourt\":false}}"),
        "roster",
        "search",
        officer,
        scene.clock.instant());
  }

  private void atOnce(Officer officer) throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < OFFICERS; i++) {
      String name = "officer-" + i;
      all.add(() -> officer.recorded(name));
    }
    int recorded = 0;
    try (var pool = Executors.newFixedThreadPool(OFFICERS)) {
      for (Future<Integer> done : pool.invokeAll(all)) {
        recorded += done.get();
      }
    }
    assertThat(recorded).isEqualTo(OFFICERS * ENTRIES);
    assertThat(scene.events(FactsFound.class)).hasSize(OFFICERS * ENTRIES);
  }

  private interface Officer {
    int recorded(String name) throws Exception;
  }

  @Test
  void noEntryIsLostOfThoseWhoDoNotLook() throws Exception {
    scene.registered("{}");
    atOnce(name -> {
      int recorded = 0;
      for (int entry = 0; entry < ENTRIES; entry++) {
        Write write = Write.of(name, scene.id() + " " + entry);
        recorded +=
            scene.casework.write(scene.id(), write, finding(name)) instanceof Written.Done ? 1 : 0;
      }
      return recorded;
    });
  }

  @Test
  void whoLookedIsToldOfWhatCameBetweenAndTriesAgain() throws Exception {
    scene.registered("{}");
    atOnce(name -> {
      for (int entry = 0; entry < ENTRIES; entry++) {
        Written written;
        do {
          int seen = scene.state().version();
          Write write = Write.of(name, scene.id() + " " + entry).on(seen);
          written = scene.casework.write(scene.id(), write, finding(name));
          if (written instanceof Written.Conflict conflict) {
            assertThat(conflict.since()).hasSize(conflict.version() - seen).isNotEmpty();
          }
        } while (!(written instanceof Written.Done));
      }
      return ENTRIES;
    });
  }
}
