package comity.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.Settings;
import comity.casework.ledger.Audit;
import comity.casework.ledger.Checkpoint;
import comity.casework.ledger.Hash;
import comity.casework.ledger.NoteSigner;
import comity.casework.ledger.SignedNote;
import comity.casework.ledger.Trust;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service that is killed without warning, at seeded moments, over a database that others run:
 * what it said it had recorded is there, once, and what it published stays what it was. {@code
 * -Dcomity.kills=200} kills as often as docs/ledger.md says.
 */
final class KilledCaseworkTest {

  private static final long SEED = 962;
  private static final int KILLS = Integer.getInteger("comity.kills", 4);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final NoteSigner signer = NoteSigner.forLog("test.example/ledger", new SecureRandom());
  private final Map<Integer, String> recorded = new TreeMap<>();
  private final Map<Long, Hash> published = new TreeMap<>();
  private final List<Audit.Earlier> seen = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void losesNothingWritesNothingTwiceAndForksNothing() throws Exception {
    Files.writeString(folder.resolve("key"), signer.secret());
    try (EmbeddedServer server =
        EmbeddedServer.start(folder.resolve("database"), 0, new SecureRandom())) {
      Place.Server place =
          new Place.Server(
              "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
              "postgres",
              Files.readString(folder.resolve("database/password")).strip());
      int unpublished = 0;
      for (int i = 0; i < KILLS; i++) {
        killOnce(place);
        unpublished += leaves(server) > largest() ? 1 : 0;
      }
      look(place);
      // A kill that met nobody at work has shown nothing.
      assertThat(unpublished).as("kills between an event and its checkpoint").isPositive();
    }
  }

  /** The size of the largest checkpoint that anybody saw. */
  private long largest() {
    return published.keySet().stream().mapToLong(size -> size).max().orElse(0);
  }

  private static long leaves(EmbeddedServer server) {
    return JdbcClient.create(server.administrator("postgres"))
        .sql("select count(*) from comity.event")
        .query(Long.class)
        .single();
  }

  private void killOnce(Place.Server place) throws Exception {
    Process process = start(place);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      saw(Objects.requireNonNull(out.readLine(), "the process recorded nothing"));
      Thread.sleep(Duration.ofNanos(random.nextLong(60_000_000)));
      process.toHandle().destroyForcibly(); // SIGKILL.
      process.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        saw(line);
      }
    }
  }

  private Process start(Place.Server place) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KilledCasework.class.getName(), place.url(), place.password()));
    command.addAll(List.of(folder.toString(), "" + recorded.size()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** A line that was cut off by the kill was seen by nobody. */
  private void saw(String line) throws Exception {
    String[] words = line.split(" ", -1);
    assertThat(words[0]).as(line).isIn("recorded", "published");
    if (words[0].equals("recorded") && words.length == 4 && !words[3].isEmpty()) {
      recorded.put(Integer.parseInt(words[1]), words[2] + " " + words[3]);
    } else if (words[0].equals("published") && line.endsWith("= ")) {
      published(line.substring("published ".length()));
    }
  }

  private void published(String flat) throws Exception {
    String[] words = flat.split(" ", -1);
    String text = words[0] + "\n" + words[1] + "\n" + words[2] + "\n\n";
    String note = text + String.join(" ", List.of(words).subList(4, 7)) + "\n";
    SignedNote signed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    Checkpoint checkpoint = Checkpoint.parse(signed.text());
    assertThat(published.merge(checkpoint.size(), checkpoint.root(), (then, now) -> then))
        .isEqualTo(checkpoint.root());
    seen.add(new Audit.Earlier("seen", signed));
  }

  private void look(Place.Server place) throws Exception {
    Settings settings = new Settings(place, Path.of("../laws"), List.of(KilledCasework.AGENCY));
    try (Casework casework = Casework.open(settings, Clock.systemUTC(), new SecureRandom());
        LedgerKeeper ledger =
            new LedgerKeeper(
                folder.resolve("ledger"), signer, casework.leaves(), List.of(), line -> {})) {
      ledger.publish();
      assertThat(recorded).hasSizeGreaterThanOrEqualTo(KILLS);
      recorded.forEach((number, what) -> {
        String id = what.substring(0, what.indexOf(' '));
        // Registered, received, decided; each of it once, though some of it was written twice.
        assertThat(casework.history(id)).as("case " + number).hasSize(3);
        assertThat(what).isEqualTo(id + " 3");
        assertThat(casework.state(id).orElseThrow().agencyNumber()).isEqualTo("B-" + number);
      });
      assertThat(casework.views().cases(KilledCasework.AGENCY.id()).count())
          .isBetween((long) recorded.size(), recorded.size() + 1L);
      assertThat(
              new Audit(folder.resolve("ledger"), Trust.in(signer.key()))
                  .run(seen)
                  .checkpoint()
                  .size())
          .isEqualTo(casework.leaves().size());
    }
  }
}
