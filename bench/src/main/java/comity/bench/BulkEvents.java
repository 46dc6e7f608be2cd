package comity.bench;

import comity.casework.cases.EventJson;
import comity.casework.ledger.Salt;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Puts events into an empty database by the thousand, each with its leaf. For one thread. */
final class BulkEvents {

  private static final int ROOM = 1 << 24;

  private final DataSource database;
  private final SecureRandom chance;
  private final StringBuilder events = new StringBuilder();
  private final StringBuilder payloads = new StringBuilder();
  private final MessageDigest sha256;
  private long leaf;

  BulkEvents(DataSource database, SecureRandom chance) throws NoSuchAlgorithmException {
    this.sha256 = MessageDigest.getInstance("SHA-256");
    this.database = database;
    this.chance = chance;
  }

  void add(PastCase past, String id, String number) throws SQLException, IOException {
    int place = 0;
    for (PastCase.Event event : past.events()) {
      String body = event.body(id, number);
      byte[] salt = Salt.fresh(chance).bytes();
      line(events, leaf, EventJson.stream(id), ++place, event.at(), hex(committed(salt, body)));
      line(payloads, leaf, hex(salt), body.replace("\\", "\\\\"));
      leaf++;
    }
    if (payloads.length() > ROOM) {
      flush();
    }
  }

  /** As the ledger has it. */
  private byte[] committed(byte[] salt, String body) {
    sha256.update(salt);
    return sha256.digest(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return "\\\\x" + HexFormat.of().formatHex(bytes);
  }

  private static void line(StringBuilder into, Object... values) {
    for (int i = 0; i < values.length; i++) {
      into.append(i == 0 ? "" : "\t").append(values[i]);
    }
    into.append('\n');
  }

  /** Sends the rest, and lets the database look at what it now has. */
  void finish() throws SQLException, IOException {
    flush();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze event, payload");
    }
  }

  private void flush() throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      copy.copyIn("copy event from stdin", new StringReader(events.toString()));
      copy.copyIn("copy payload from stdin", new StringReader(payloads.toString()));
    }
    events.setLength(0);
    payloads.setLength(0);
  }
}
