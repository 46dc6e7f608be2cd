package comity.casework.store;

import comity.casework.ledger.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Opens a database, appends an event, says that it did, and waits to be killed. */
final class KilledService {

  private KilledService() {}

  public static void main(String[] args) throws Exception {
    SecureRandom chance = new SecureRandom();
    Database database =
        Database.open(new Place.Folder(Path.of(args[0]), Integer.parseInt(args[1])), chance);
    CanonicalJson body = CanonicalJson.of("{\"kept\":true}".getBytes(StandardCharsets.UTF_8));
    new EventStore(database.application(), chance)
        .append(
            new Append(
                "case:1", 0, Instant.EPOCH, List.of(body), Set.of(), "key", Fingerprint.of("key")),
            jdbc -> {});
    Files.createFile(Path.of(args[2]));
    new CountDownLatch(1).await();
  }
}
