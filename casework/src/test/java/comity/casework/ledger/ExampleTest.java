package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ledger in {@code examples/ledger} and what lies beside it, which the documents show. {@code
 * -Dcomity.accept=true} writes them anew. Its keys are made from published bytes: they sign nothing
 * else.
 */
final class ExampleTest {

  private static final Path EXAMPLES = examples();

  private static final NoteSigner LOG =
      NoteSigner.forLog("town.example/ledger", FixedChance.of(Hex.bytes("11".repeat(32))));

  private static final NoteSigner WITNESS =
      NoteSigner.forWitness("witness.example", FixedChance.of(Hex.bytes("22".repeat(32))));

  @TempDir private Path folder;

  private static Path examples() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.isDirectory(here.resolve("kernel")) ? here : here.getParent();
    return root.resolve("examples");
  }

  @Test
  void theExampleIsWhatThePublisherWrites() throws Exception {
    Leaves leaves = Leaves.of(0);
    add(leaves, 0, 200);
    Ledger earlier = Ledger.of(folder.resolve("ledger"), leaves, LOG);
    Files.write(folder.resolve("ledger-earlier.checkpoint"), earlier.read("checkpoint"));
    add(leaves, 200, 260);
    publishWitnessed(leaves);
    Leaves others = Leaves.of(0);
    add(others, 1, 201);
    Ledger forked = Ledger.of(folder.resolve("other"), others, LOG);
    Files.write(folder.resolve("ledger-forked.checkpoint"), forked.read("checkpoint"));
    Files.writeString(folder.resolve("ledger-witness.key"), WITNESS.key() + "\n");
    Files.writeString(folder.resolve("ledger-receipt.json"), receipt(7));
    compare("ledger-earlier.checkpoint");
    compare("ledger-forked.checkpoint");
    compare("ledger-witness.key");
    compare("ledger-receipt.json");
    for (String file : earlier.files()) {
      compare("ledger/" + file);
    }
    assertThat(new Ledger(EXAMPLES.resolve("ledger"), LOG).files()).isEqualTo(earlier.files());
  }

  private void publishWitnessed(Leaves leaves) throws IOException, LedgerException {
    Path place = folder.resolve("ledger");
    try (Publisher publisher = Publisher.open(place, new PlainDisk(place), LOG, leaves)) {
      publisher.publish(
          List.of(new WatchingWitness(WITNESS, Instant.parse("2026-03-01T12:00:00Z"))));
    }
  }

  private void compare(String file) throws IOException {
    byte[] made = Files.readAllBytes(folder.resolve(file));
    if (Boolean.getBoolean("comity.accept")) {
      Files.createDirectories(EXAMPLES.resolve(file).getParent());
      Files.write(EXAMPLES.resolve(file), made);
    }
    assertThat(EXAMPLES.resolve(file)).hasBinaryContent(made);
  }

  private static void add(Leaves leaves, int from, int until) throws MalformedException {
    List<Commitment> more = new ArrayList<>();
    for (int i = from; i < until; i++) {
      more.add(Commitment.of(salt(i), CanonicalJson.of(event(i).getBytes(UTF_8))));
    }
    leaves.addAll(more);
  }

  private static Salt salt(int number) {
    return Salt.read(Sha256.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array()));
  }

  private static String event(int number) {
    return "{\"case\":\"2026-%04d\",\"event\":\"request-received\"}".formatted(number);
  }

  /** What the agency hands to somebody who may see the event. */
  private String receipt(int leaf) throws IOException, LedgerException {
    CanonicalJson event = CanonicalJson.of(event(leaf).getBytes(UTF_8));
    LogProof proof = LogProof.in(folder.resolve("ledger"), leaf).orElseThrow();
    Receipt receipt =
        Receipt.of(
            Commitment.of(salt(leaf), event),
            Optional.of(salt(leaf)),
            Optional.of(event.toString()),
            proof);
    return new String(receipt.json(), UTF_8);
  }
}
