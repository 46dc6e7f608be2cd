package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.ledger.Audit;
import comity.casework.ledger.Commitment;
import comity.casework.ledger.LeafSource;
import comity.casework.ledger.LedgerException;
import comity.casework.ledger.LogProof;
import comity.casework.ledger.NoteSigner;
import comity.casework.ledger.Receipt;
import comity.casework.ledger.ReceiptException;
import comity.casework.ledger.Trust;
import comity.casework.ledger.UntrustedException;
import comity.casework.store.Database;
import comity.casework.store.Opening;
import comity.casework.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded can be proven, and what keeps the ledger from being written loses nothing. */
@ExtendWith(TestDatabase.class)
final class LedgerKeeperTest {

  private static final NoteSigner SIGNER =
      NoteSigner.forLog("test.example/ledger", new SecureRandom());
  private static final Trust TRUST = Trust.in(SIGNER.key());

  private final List<String> told = new ArrayList<>();
  private final Scene scene;
  private final LedgerKeeper keeper;
  private final Path folder;

  LedgerKeeperTest(Database database, @TempDir Path folder) {
    this.folder = folder;
    scene = new Scene(database, "us-ny-nyc/doc", "2024-03-01T10:15:00-05:00");
    keeper = new LedgerKeeper(folder, SIGNER, scene.casework.leaves(), List.of(), told::add);
  }

  @AfterEach
  void close() {
    keeper.close();
  }

  @Test
  void anEventHasAReceiptAsSoonAsItIsRecorded() throws LedgerException {
    scene.registered("{\"custody\":{\"basis\":\"arrest\"}}");
    Receipt receipt = Receipt.read(receipt(1).json());
    assertThat(receipt.event()).contains("\"basis\":\"arrest\"", "case:" + scene.id());
    assertThat(receipt.verify(TRUST).size()).isGreaterThan(receipt.leaf());
  }

  @Test
  void aReceiptOfAnotherEventIsRefused() {
    scene.registered("{\"custody\":{\"basis\":\"arrest\"}}");
    String changed = text(receipt(1)).replace("arrest", "parole");
    assertThatThrownBy(() -> read(changed).verify(TRUST))
        .isInstanceOf(ReceiptException.class)
        .hasMessageContaining("is not this event");
  }

  @Test
  void aReceiptWithTheProofOfAnotherLeafIsRefused() {
    scene.registered("{}");
    scene.found("{\"person\":{\"terrorWatchlistMatch\":false}}");
    Receipt one = receipt(1);
    Receipt two = receipt(2);
    Receipt mixed = new Receipt(one.leaf(), one.entry(), one.salt(), one.event(), two.proof());
    assertThatThrownBy(() -> mixed.verify(TRUST))
        .isInstanceOf(ReceiptException.class)
        .hasMessageContaining("and its proof of leaf " + two.leaf());
  }

  @Test
  void aReceiptThatAnotherKeySignedIsRefused() {
    scene.registered("{}");
    Trust other = Trust.in(NoteSigner.forLog("test.example/ledger", new SecureRandom()).key());
    assertThatThrownBy(() -> receipt(1).verify(other)).isInstanceOf(UntrustedException.class);
  }

  @Test
  void whatIsNoReceiptIsRefusedWithoutRepeatingIt() {
    for (String text : new String[] {"Zebulon", "{}", "[1]", "{\"leaf\":\"Zebulon\"}"}) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(ReceiptException.class)
          .hasMessageStartingWith("this is no receipt")
          .hasMessageNotContaining("Zebulon");
    }
  }

  @Test
  void anErasedEventStillHasItsPlace() throws LedgerException {
    scene.registered("{}");
    scene.found("{\"person\":{\"terrorWatchlistMatch\":false}}");
    scene.sealed("{}", 2);
    Receipt receipt = receipt(2);
    assertThat(receipt.isErased()).isTrue();
    assertThat(receipt.salt()).isNull();
    assertThat(receipt.verify(TRUST).size()).isGreaterThan(receipt.leaf());
  }

  /** The kernel's own full disk stands where the next file is written. */
  @Test
  void aFullDiskIsToldOnceAndLosesNothing() throws IOException, LedgerException {
    scene.registered("{}");
    keeper.publish();
    long before = audited();
    Path unfinished = folder.resolve(".unfinished");
    Files.createSymbolicLink(unfinished, Path.of("/dev/full"));

    scene.found("{\"person\":{\"terrorWatchlistMatch\":false}}");
    keeper.publish();
    keeper.publish();
    assertThat(told)
        .singleElement()
        .asString()
        .contains("cannot be published (No space left on device)");
    assertThat(audited()).isEqualTo(before);
    assertThat(keeper.proof(opening(2).leaf())).isEmpty();

    Files.delete(unfinished);
    keeper.publish();
    assertThat(audited()).isEqualTo(scene.casework.leaves().size());
    assertThat(told).hasSize(2).last().asString().contains("published again");
  }

  @Test
  void eventsThatWereLostEndTheLedgerWithAReason() throws IOException, LedgerException {
    scene.registered("{}");
    keeper.publish();
    keeper.close();
    long published = audited();
    LeafSource fewer = fewer(scene.casework.leaves());
    try (LedgerKeeper later = new LedgerKeeper(folder, SIGNER, fewer, List.of(), told::add)) {
      later.publish();
      later.publish();
    }
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("the ledger is not continued: ")
        .contains(" " + published + " ");
    assertThat(audited()).isEqualTo(published);
  }

  /** As a database is that was put back to yesterday. */
  private static LeafSource fewer(LeafSource all) {
    return new LeafSource() {
      @Override
      public long size() throws IOException {
        return all.size() - 1;
      }

      @Override
      public List<Commitment> leaves(long from, int count) throws IOException {
        return all.leaves(from, count);
      }
    };
  }

  /** How many leaves the files hold, every one of them checked. */
  private long audited() throws IOException, LedgerException {
    return new Audit(folder, TRUST).run(List.of()).checkpoint().size();
  }

  private Opening opening(int number) {
    return scene.casework.opening(scene.id(), number).orElseThrow();
  }

  private Receipt receipt(int number) {
    Opening opening = opening(number);
    LogProof proof = keeper.proof(opening.leaf()).orElseThrow();
    return Receipt.of(opening.entry(), opening.salt(), opening.body(), proof);
  }

  private static String text(Receipt receipt) {
    return new String(receipt.json(), StandardCharsets.UTF_8);
  }

  private static Receipt read(String text) throws LedgerException {
    return Receipt.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
