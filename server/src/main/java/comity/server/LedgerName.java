package comity.server;

import comity.casework.ledger.HttpWitness;
import comity.casework.ledger.MalformedException;
import comity.casework.ledger.NoteKey;
import comity.casework.ledger.Witness;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/**
 * Which ledger the service keeps.
 *
 * @param name its public address without {@code https://}; empty where no agency's cases are kept
 * @param witnesses who is asked to cosign
 */
record LedgerName(String name, List<Watcher> witnesses) {

  static final LedgerName NONE = new LedgerName("", List.of());

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  LedgerName {
    witnesses = List.copyOf(witnesses);
  }

  /** A witness and where it is asked. */
  record Watcher(NoteKey key, URI place) {}

  /**
   * Reads both options.
   *
   * @param witnesses each a key and an address with a comma between
   */
  static LedgerName of(String name, List<String> witnesses) {
    if (!name.matches("[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~-]+)*")) {
      throw new StartException(
          "`"
              + name
              + "` for --ledger is no address without https://, such as"
              + " records.example.gov/ledger");
    }
    return new LedgerName(name, witnesses.stream().map(LedgerName::watcher).toList());
  }

  private static Watcher watcher(String text) {
    int comma = text.lastIndexOf(',');
    try {
      if (comma > 0 && text.startsWith("https://", comma + 1)) {
        NoteKey key = NoteKey.parse(text.substring(0, comma));
        if (key.isWitness()) {
          return new Watcher(key, URI.create(text.substring(comma + 1)));
        }
      }
    } catch (MalformedException | IllegalArgumentException e) {
      // Told below, as another form is.
    }
    throw new StartException(
        "`" + text + "` for --witness is not KEY,ADDRESS: a witness's key and where it is asked");
  }

  /** Those who are asked to cosign. */
  List<Witness> asked(HttpClient client) {
    return witnesses.stream()
        .<Witness>map(one -> new HttpWitness(client, one.place(), one.key(), PATIENCE))
        .toList();
  }
}
