package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherTest {

  @TempDir private Path folder;

  @Test
  void writesTheFilesOfTheSpecification() throws Exception {
    try (Publisher publisher = Publisher.open(folder, Ledger.SIGNER, Leaves.of(600))) {
      publisher.publish();
    }
    Ledger ledger = new Ledger(folder, Ledger.SIGNER);
    assertThat(ledger.files())
        .containsExactly(
            "checkpoint",
            "key",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/88",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/001",
            "tile/entries/002.p/88");
    assertThat(ledger.read("tile/0/000")).hasSize(256 * 32);
    assertThat(ledger.read("tile/1/000.p/2")).hasSize(2 * 32);
    assertThat(ledger.read("tile/entries/002.p/88")).hasSize(88 * (2 + 32));
    assertThat(ledger.read("key")).asString(UTF_8).isEqualTo(Ledger.SIGNER.key() + "\n");
  }

  @Test
  void signsTheRootOfTheDefinition() throws Exception {
    for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 513, 1000}) {
      Leaves leaves = Leaves.of(size);
      Ledger ledger = Ledger.of(folder.resolve("" + size), leaves);
      assertThat(Checkpoint.parse(ledger.checkpoint().text()))
          .isEqualTo(new Checkpoint("town.example/ledger", size, leaves.root()));
      assertThat(Ledger.SIGNER.key().signature(ledger.checkpoint(), "n")).isPresent();
    }
  }

  @Test
  void publishesTheSameInManyStepsAsInOne() throws Exception {
    Leaves leaves = Leaves.of(0);
    for (int size = 0; size < 600; size += 67) {
      leaves.add(67);
      Ledger.of(folder.resolve("steps"), leaves); // opened anew for each step
    }
    Ledger steps = new Ledger(folder.resolve("steps"), Ledger.SIGNER);
    Ledger once = Ledger.of(folder.resolve("once"), leaves);
    assertThat(steps.files()).containsAll(once.files());
    for (String file : once.files()) {
      assertThat(steps.read(file)).as(file).isEqualTo(once.read(file));
    }
  }

  @Test
  void keepsPartialTilesUntilTheFullOneIsSigned() throws Exception {
    Leaves leaves = Leaves.of(100);
    try (Publisher publisher = Publisher.open(folder, Ledger.SIGNER, leaves)) {
      publisher.publish();
      leaves.add(100);
      publisher.publish();
      Ledger ledger = new Ledger(folder, Ledger.SIGNER);
      assertThat(ledger.files()).contains("tile/0/000.p/100", "tile/entries/000.p/200");
      leaves.add(100);
      publisher.publish();
      assertThat(ledger.files())
          .containsExactly(
              "checkpoint",
              "key",
              "tile/0/000",
              "tile/0/001.p/44",
              "tile/1/000.p/1",
              "tile/entries/000",
              "tile/entries/001.p/44");
    }
  }

  @Test
  void keepsTheCheckpointWhereNothingIsNew() throws Exception {
    Leaves leaves = Leaves.of(3);
    try (Publisher publisher = Publisher.open(folder, Ledger.SIGNER, leaves)) {
      SignedNote first = publisher.publish();
      assertThat(publisher.publish()).isSameAs(first);
      assertThat(publisher.published()).contains(first);
    }
  }

  @Test
  void makesProofsFromItsFiles() throws Exception {
    Leaves leaves = Leaves.of(700);
    Ledger.of(folder, leaves);
    Proofs proofs = Proofs.in(folder, 700);
    proofs.inclusion(699).verify(Leaves.numbered(699).leaf(), leaves.root());
    proofs.inclusion(256).verify(Leaves.numbered(256).leaf(), leaves.root());
    proofs.consistency(300).verify(Leaves.of(300).root(), leaves.root());
  }

  @Test
  void refusesAFolderThatAnotherPublishes() throws Exception {
    try (Publisher first = Publisher.open(folder, Ledger.SIGNER, Leaves.of(1))) {
      assertThat(first.published()).isEmpty();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Publisher.open(folder, Ledger.SIGNER, Leaves.of(1)))
          .withMessageContaining("is being published by another process");
    }
  }

  @Test
  void refusesAnotherKey() throws Exception {
    Ledger.of(folder, Leaves.of(3));
    NoteSigner other =
        NoteSigner.forLog("town.example/ledger", FixedChance.of(Hex.bytes("01".repeat(32))));
    assertThatExceptionOfType(UntrustedException.class)
        .isThrownBy(() -> Publisher.open(folder, other, Leaves.of(3)));
  }

  @Test
  void refusesACheckpointWithATextThatIsNotSigned() throws Exception {
    Ledger ledger = Ledger.of(folder, Leaves.of(3));
    String checkpoint = ledger.checkpoint().toString();
    ledger.write("checkpoint", checkpoint.replace("\n3\n", "\n2\n").getBytes(UTF_8));
    assertThatExceptionOfType(UntrustedException.class).isThrownBy(() -> open(Leaves.of(3)));
  }

  @Test
  void refusesTilesThatAreNotWhatItSigned() throws Exception {
    Ledger ledger = Ledger.of(folder, Leaves.of(300));
    ledger.hashes("tile/1/000.p/1", hashes -> List.of(Hash.ofNothing()));
    assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> open(Leaves.of(300)));
  }

  @Test
  void refusesASourceThatLostPublishedLeaves() throws Exception {
    Ledger.of(folder, Leaves.of(300));
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> open(Leaves.of(299)))
        .withMessage(
            "the source holds 299 leaves, but 300 are in the ledger's files already; restore the"
                + " source, nothing was signed");
  }

  @Test
  void refusesASourceThatLosesLeavesWhileOpen() throws Exception {
    Leaves leaves = Leaves.of(3);
    try (Publisher publisher = Publisher.open(folder, Ledger.SIGNER, leaves)) {
      publisher.publish();
      leaves.remove(2);
      assertThatExceptionOfType(SourceException.class).isThrownBy(publisher::publish);
    }
  }

  @Test
  void refusesASourceThatChangedAPublishedLeaf() throws Exception {
    Ledger.of(folder, Leaves.of(300));
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> open(Leaves.of(400).set(290, Leaves.numbered(-1))))
        .withMessageStartingWith("leaf 290 of the source is not the one in the ledger's files");
  }

  @Test
  void refusesASourceThatChangedALeafThatMayHaveBeenSigned() throws Exception {
    interrupted();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> open(Leaves.of(800).set(700, Leaves.numbered(-1))))
        .withMessageStartingWith("leaf 700 ");
  }

  @Test
  void refusesASourceThatLostALeafThatMayHaveBeenSigned() throws Exception {
    interrupted();
    assertThatExceptionOfType(SourceException.class).isThrownBy(() -> open(Leaves.of(799)));
  }

  /** A ledger of 300 leaves whose publisher stopped just before the checkpoint of 800. */
  private void interrupted() throws Exception {
    Ledger ledger = Ledger.of(folder, Leaves.of(300));
    byte[] checkpoint = ledger.read("checkpoint");
    Ledger.of(folder, Leaves.of(800));
    ledger.write("checkpoint", checkpoint);
    assertThat(ledger.audit().unsigned()).isEqualTo(500);
  }

  @Test
  void refusesToGoOnAfterAFailure() throws Exception {
    Disk full = new StoppingDisk(new PlainDisk(folder), 2);
    try (Publisher publisher = Publisher.open(folder, full, Ledger.SIGNER, Leaves.of(3))) {
      assertThatExceptionOfType(IOException.class).isThrownBy(publisher::publish);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(publisher::publish)
          .withMessage("publishing failed before; open the ledger again");
    }
    assertThat(Ledger.of(folder, Leaves.of(3)).audit().checkpoint().size()).isEqualTo(3);
  }

  @Test
  void refusesASourceThatGivesTooLittle() throws Exception {
    LeafSource source =
        new LeafSource() {
          @Override
          public long size() {
            return 5;
          }

          @Override
          public List<Commitment> leaves(long from, int count) {
            return Leaves.of(4).leaves(0, 4);
          }
        };
    try (Publisher publisher = Publisher.open(folder, Ledger.SIGNER, source)) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(publisher::publish)
          .withMessage("the source gave 4 leaves where 5 were asked for");
    }
  }

  /** Stops before each of its steps in turn, opens again and looks. */
  @Test
  void losesNothingAndForksNothingWhereverItStops() throws Exception {
    int stops = 0;
    for (int steps = 0; stopped(steps, folder.resolve("" + steps)); steps++) {
      stops++;
    }
    assertThat(stops).isGreaterThan(30);
  }

  private static boolean stopped(int steps, Path place) throws Exception {
    Leaves leaves = Leaves.of(250);
    Disk disk = new StoppingDisk(new PlainDisk(place), steps);
    boolean stopped = false;
    try (Publisher publisher = Publisher.open(place, disk, Ledger.SIGNER, leaves)) {
      for (int more : new int[] {0, 3, 10, 300, 0, 250, 1, 1, 1, 1}) {
        publisher.publish();
        leaves.add(more);
      }
    } catch (IOException e) {
      stopped = true;
    }
    Ledger ledger = new Ledger(place, Ledger.SIGNER);
    boolean begun = ledger.files().contains("checkpoint");
    Audit.Earlier[] before =
        begun ? new Audit.Earlier[] {ledger.asEarlier()} : new Audit.Earlier[0];
    if (begun) {
      ledger.audit();
    }
    Audited after = Ledger.of(place, leaves).audit(before);
    assertThat(after.checkpoint().root()).as("step %s", steps).isEqualTo(leaves.root());
    assertThat(after.unsigned()).isZero();
    return stopped;
  }

  private void open(LeafSource source) throws Exception {
    Publisher.open(folder, Ledger.SIGNER, source).close();
  }
}
