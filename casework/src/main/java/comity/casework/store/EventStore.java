package comity.casework.store;

import comity.casework.ledger.Commitment;
import comity.casework.ledger.LeafSource;
import comity.casework.ledger.Salt;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends events and reads them. Each gets the next number of its stream and the next leaf of the
 * ledger; appends wait for one another, so that leaves have no holes and are seen in their order.
 * May be shared by threads.
 */
public final class EventStore implements LeafSource {

  /** Any number will do, as long as nothing else in the database uses it. */
  private static final long APPENDING = 0x636f6d697479L;

  private static final int AT_ONCE = 500;

  private static final String STORED =
      "select e.leaf, e.stream, e.number, e.recorded_at, p.body from event e left join payload p"
          + " using (leaf) ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SecureRandom chance;

  /** A store in that database. */
  public EventStore(DataSource database, SecureRandom chance) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.chance = chance;
  }

  /** The events of a stream, in their order. */
  public List<Stored> read(String stream) {
    return jdbc.sql(STORED + "where e.stream = ? order by e.number")
        .param(stream)
        .query(EventStore::stored)
        .list();
  }

  /** What opens the ledger's entry of an event; empty if there is no such event. */
  public Optional<Opening> opening(String stream, int number) {
    return jdbc.sql(
            "select e.leaf, e.commitment, p.salt, p.body from event e left join payload p"
                + " using (leaf) where e.stream = ? and e.number = ?")
        .params(stream, number)
        .query((row, n) ->
            new Opening(
                row.getLong(1),
                Commitment.read(row.getBytes(2)),
                Optional.ofNullable(row.getBytes(3)).map(Salt::read),
                Optional.ofNullable(row.getString(4))))
        .optional();
  }

  /** Hands over every stream whose name begins so, oldest first, a few hundred at a time. */
  public void each(String prefix, BiConsumer<String, List<Stored>> to) {
    List<Begun> some = begunAfter(-1, prefix);
    while (!some.isEmpty()) {
      Map<String, List<Stored>> events = new HashMap<>();
      jdbc.sql(STORED + "where e.stream in (:some) order by e.stream, e.number")
          .param("some", some.stream().map(Begun::stream).toList())
          .query(EventStore::stored)
          .list()
          .forEach(one -> events.computeIfAbsent(one.stream(), s -> new ArrayList<>()).add(one));
      some.forEach(begun -> to.accept(begun.stream(), events.get(begun.stream())));
      some = begunAfter(some.getLast().leaf(), prefix);
    }
  }

  /** A stream, and the leaf of its first event. */
  private record Begun(long leaf, String stream) {}

  /** By leaf, because an index has them in that order whatever the collation of the database. */
  private List<Begun> begunAfter(long leaf, String prefix) {
    return jdbc.sql(
            "select leaf, stream from event where leaf > ? and number = 1 and stream like ?"
                + " order by leaf limit "
                + AT_ONCE)
        .params(leaf, prefix + "%")
        .query((row, n) -> new Begun(row.getLong(1), row.getString(2)))
        .list();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString(5)));
  }

  /**
   * Appends events, with their leaves, in one transaction.
   *
   * @param together what else belongs into the transaction; not called where nothing is appended
   */
  public Appended append(Append append, Consumer<JdbcClient> together) {
    return transaction.execute(status -> inTransaction(append, together));
  }

  private Appended inTransaction(Append append, Consumer<JdbcClient> together) {
    Appended appended = write(append);
    if (appended instanceof Appended.Done done && !done.repeated()) {
      together.accept(jdbc);
    }
    return appended;
  }

  private Appended write(Append append) {
    int count = append.bodies().size();
    byte[][] salts = new byte[count][];
    byte[][] commitments = new byte[count][];
    String[] bodies = new String[count];
    for (int i = 0; i < count; i++) {
      Salt salt = Salt.fresh(chance);
      salts[i] = salt.bytes();
      commitments[i] = Commitment.of(salt, append.bodies().get(i)).bytes();
      bodies[i] = append.bodies().get(i).toString();
    }
    return jdbc.sql("select * from append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(APPENDING, append.stream(), append.after(), append.at().atOffset(ZoneOffset.UTC))
        .params(commitments, salts, bodies, append.erased().toArray(Integer[]::new))
        .params(append.key(), append.fingerprint().bytes())
        .query((row, n) -> appended(row))
        .single();
  }

  private static Appended appended(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return switch (result) {
      case "done", "repeated" ->
          new Appended.Done(
              row.getString("of_stream"),
              row.getInt("first"),
              row.getInt("last"),
              result.equals("repeated"));
      case "key-used" -> new Appended.KeyUsed();
      case "moved" -> new Appended.Moved(row.getInt("last"));
      default -> throw new IllegalStateException("the database says `" + result + "`");
    };
  }

  /** Within a transaction: nobody else appends until it is through. */
  public void holdAppends() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(APPENDING).query((row, n) -> n).list();
  }

  /** What became of an earlier write with that key; empty if there was none. */
  public Optional<Appended> before(String key, Fingerprint fingerprint) {
    return jdbc.sql(
            "select fingerprint, stream, first_number, last_number from write where key = ?")
        .param(key)
        .query((row, n) -> before(row, fingerprint))
        .optional();
  }

  private static Appended before(ResultSet row, Fingerprint fingerprint) throws SQLException {
    return Arrays.equals(row.getBytes(1), fingerprint.bytes())
        ? new Appended.Done(row.getString(2), row.getInt(3), row.getInt(4), true)
        : new Appended.KeyUsed();
  }

  /** The number of the last event of a stream; 0 if there is none. */
  public int version(String stream) {
    return jdbc.sql("select coalesce(max(number), 0) from event where stream = ?")
        .param(stream)
        .query(Integer.class)
        .single();
  }

  private long leaves() {
    return jdbc.sql("select coalesce(max(leaf) + 1, 0) from event").query(Long.class).single();
  }

  @Override
  public long size() throws IOException {
    try {
      return leaves();
    } catch (DataAccessException e) {
      throw new IOException("the database does not answer", e);
    }
  }

  @Override
  public List<Commitment> leaves(long from, int count) throws IOException {
    try {
      return jdbc.sql("select commitment from event where leaf >= ? and leaf < ? order by leaf")
          .params(from, from + count)
          .query((row, n) -> Commitment.read(row.getBytes(1)))
          .list();
    } catch (DataAccessException e) {
      throw new IOException("the database does not answer", e);
    }
  }
}
