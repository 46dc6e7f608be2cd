package comity.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import comity.casework.ledger.Audit;
import comity.casework.ledger.CanonicalJson;
import comity.casework.ledger.Commitment;
import comity.casework.ledger.NoteSigner;
import comity.casework.ledger.Publisher;
import comity.casework.ledger.Salt;
import comity.casework.ledger.Trust;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestDatabase.class)
final class EventStoreTest {

  private static final Instant AT = Instant.parse("2024-03-01T15:15:00Z");

  private final EventStore store;
  private final JdbcClient application;

  EventStoreTest(Database database) {
    this.store = new EventStore(database.application(), new SecureRandom());
    this.application = JdbcClient.create(database.application());
  }

  @Test
  void whatIsAppendedIsReadAgainInItsOrder() throws Exception {
    append("order", 0, "a", "b");
    append("order", 2, "c");
    assertThat(store.read("order"))
        .extracting(Stored::number, stored -> stored.body().orElseThrow(), Stored::at)
        .containsExactly(
            tuple(1, "{\"says\":\"a\"}", AT),
            tuple(2, "{\"says\":\"b\"}", AT),
            tuple(3, "{\"says\":\"c\"}", AT));
  }

  @Test
  void aWriterWhoWasOvertakenAppendsNothing() throws Exception {
    append("overtaken", 0, "a");
    assertThat(append("overtaken", 0, "b")).isEqualTo(new Appended.Moved(1));
    assertThat(store.read("overtaken")).hasSize(1);
  }

  @Test
  void whatBelongsTogetherFailsTogether() throws Exception {
    long before = store.size();
    assertThatThrownBy(() ->
            store.append(
                write("together", 0, "key together", "a"),
                jdbc -> {
                  throw new IllegalStateException("no");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.size()).isEqualTo(before);
    assertThat(store.read("together")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set number = 9",
        "delete from event",
        "truncate event cascade",
        "update payload set body = ''",
        "delete from payload",
        "update write set key = ''",
        "delete from write",
        "insert into erasure values (0, 0)",
        "drop table event cascade",
        "alter table event disable trigger all"
      })
  void theRoleThatWorksCannotChangeWhatWasRecorded(String change) throws Exception {
    append("kept", store.version("kept"), "a");
    assertThatThrownBy(() -> application.sql(change).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void writersAtOnceLeaveNoHoleInTheLeavesAndLoseNothing() throws Exception {
    long before = store.size();
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      String stream = "writer " + writer % 2;
      String name = "w" + writer;
      writers.add(() -> appendAll(stream, name));
    }
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var done : pool.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    }
    List<Long> leaves =
        application
            .sql("select leaf from event where leaf >= ? order by leaf")
            .param(before)
            .query(Long.class)
            .list();
    assertThat(leaves).hasSize(40).first().isEqualTo(before);
    assertThat(leaves).last().isEqualTo(before + 39);
    assertThat(store.version("writer 0") + store.version("writer 1")).isEqualTo(40);
  }

  private boolean appendAll(String stream, String name) throws Exception {
    for (int i = 0; i < 10; i++) {
      Append append;
      do {
        append = write(stream, store.version(stream), name + " " + i, name);
      } while (store.append(append, jdbc -> {}) instanceof Appended.Moved);
    }
    return true;
  }

  @Test
  void eachLeafCommitsToItsSaltAndBody() throws Exception {
    append("leaf", 0, "a");
    long leaf = store.read("leaf").getFirst().leaf();
    Salt salt =
        Salt.read(
            application
                .sql("select salt from payload where leaf = ?")
                .param(leaf)
                .query((row, n) -> row.getBytes(1))
                .single());
    assertThat(store.leaves(leaf, 1)).containsExactly(Commitment.of(salt, json("a")));
  }

  @Test
  void whatIsErasedLeavesItsLeafAndATrace() throws Exception {
    append("erased", 0, "a", "b");
    Stored first = store.read("erased").getFirst();
    List<Commitment> before = store.leaves(first.leaf(), 2);
    Append sealing =
        new Append(
            "erased", 2, AT, List.of(json("sealed")), Set.of(1), "seal", Fingerprint.of("seal"));
    store.append(sealing, jdbc -> {});

    assertThat(store.read("erased"))
        .extracting(stored -> stored.body().isPresent())
        .containsExactly(false, true, true);
    assertThat(store.leaves(first.leaf(), 2)).isEqualTo(before);
    assertThat(
            application
                .sql("select count(*) from payload where leaf = ?")
                .param(first.leaf())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            application
                .sql("select by_leaf from erasure where leaf = ?")
                .param(first.leaf())
                .query(Long.class)
                .single())
        .isEqualTo(first.leaf() + 2);
  }

  @Test
  void nothingIsErasedByAnEventThatDoesNotCome() throws Exception {
    append("unsealed", 0, "a");
    assertThatThrownBy(() ->
            application.sql("select erase('unsealed', array[1], 7)").query(Integer.class).single())
        .isInstanceOf(DataAccessException.class);
    assertThat(store.read("unsealed").getFirst().body()).isPresent();
  }

  @Test
  void theLedgerIsPublishedFromTheStore(@TempDir Path folder) throws Exception {
    append("published", 0, "a", "b", "c");
    NoteSigner signer = NoteSigner.forLog("town.example/ledger", new SecureRandom());
    try (Publisher publisher = Publisher.open(folder, signer, store)) {
      publisher.publish();
    }
    assertThat(new Audit(folder, Trust.in(signer.key())).run(List.of()).checkpoint().size())
        .isEqualTo(store.size());
  }

  private Appended append(String stream, int after, String... says) throws Exception {
    return store.append(write(stream, after, String.join(" ", says), says), jdbc -> {});
  }

  private static Append write(String stream, int after, String key, String... says)
      throws Exception {
    List<CanonicalJson> bodies = new ArrayList<>();
    for (String text : says) {
      bodies.add(json(text));
    }
    return new Append(
        stream,
        after,
        AT,
        bodies,
        Set.of(),
        key + " in " + stream + after,
        Fingerprint.of(String.join(" ", says)));
  }

  private static CanonicalJson json(String says) throws Exception {
    return CanonicalJson.of(("{\"says\":\"" + says + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
