package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpWitnessTest {

  private static final NoteSigner SIGNER =
      NoteSigner.forWitness("witness.example/w1", FixedChance.of(Hex.bytes("05".repeat(32))));

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private WitnessServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WitnessServer(SIGNER, Ledger.SIGNER.key(), Instant.parse("2026-03-01T12:00:00Z"));
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void theWitnessCosignsEachCheckpointAsTheLedgerGrows() throws Exception {
    Witness witness = witness(server.prefix());
    Leaves leaves = Leaves.of(0);
    for (int more : new int[] {1, 5, 300, 700}) {
      assertThat(publish(leaves.add(more), witness)).isTrue();
    }
    assertThat(server.answers()).containsExactly(200, 200, 200, 200);
  }

  @Test
  void aWitnessThatSawMoreThanIsRememberedSaysSo() throws Exception {
    Leaves leaves = Leaves.of(10);
    publish(leaves, witness(server.prefix()));
    assertThat(publish(leaves.add(10), witness(server.prefix()))).isTrue();
    assertThat(server.answers()).containsExactly(200, 409, 200);
  }

  @Test
  void aWitnessThatSawMoreThanThereIsDoesNotCosign() throws Exception {
    publish(Leaves.of(10), witness(server.prefix()));
    Path restored = folder.resolve("restored");
    assertThat(publish(restored, Leaves.of(9), witness(server.prefix()))).isFalse();
    assertThat(server.answers()).containsExactly(200, 409);
  }

  @Test
  void aWitnessDoesNotCosignAFork() throws Exception {
    publish(Leaves.of(10), witness(server.prefix()));
    Leaves other = Leaves.of(20).set(3, Leaves.numbered(-1));
    assertThat(publish(folder.resolve("fork"), other, witness(server.prefix()))).isFalse();
    assertThat(server.answers()).containsExactly(200, 409, 422);
  }

  @Test
  void theLedgerGoesOnWithoutAWitnessThatIsNotThere() throws Exception {
    URI prefix = server.prefix();
    server.close();
    assertThat(publish(Leaves.of(10), witness(prefix))).isFalse();
    assertThat(new Ledger(folder, Ledger.SIGNER).audit().checkpoint().size()).isEqualTo(10);
  }

  /** The body's form, as the example in c2sp.org/tlog-witness has it. */
  @Test
  void theRequestHasTheFormOfTheSpecification() throws Exception {
    SignedNote note = new SignedNote("a\n", List.of(NoteSignature.parse("— b YWJjZGU=")));
    Hash hash = Hash.ofNothing();
    assertThat(HttpWitness.body(note, new ConsistencyProof(3, 9, List.of(hash, hash))))
        .isEqualTo("old 3\n" + hash + "\n" + hash + "\n\na\n\n— b YWJjZGU=\n");
  }

  private Witness witness(URI prefix) {
    return new HttpWitness(client, prefix, SIGNER.key(), Duration.ofSeconds(20));
  }

  private boolean publish(Leaves leaves, Witness witness) throws Exception {
    return publish(folder, leaves, witness);
  }

  /** Whether the checkpoint is cosigned. */
  private static boolean publish(Path place, Leaves leaves, Witness witness) throws Exception {
    try (Publisher publisher = Publisher.open(place, new PlainDisk(place), Ledger.SIGNER, leaves)) {
      SignedNote note = publisher.publish(List.of(witness));
      return witness.key().signature(note, "n").isPresent();
    }
  }
}
