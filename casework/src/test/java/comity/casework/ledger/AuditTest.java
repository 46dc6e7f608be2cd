package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way of tampering is refused, with its own sentence. */
final class AuditTest {

  private static final int SIZE = 700;

  @TempDir private Path folder;

  private Ledger ledger;
  private Audit.Earlier earlier;

  @BeforeEach
  void publish() throws Exception {
    Ledger.of(folder.resolve("ledger"), Leaves.of(600));
    earlier = new Ledger(folder.resolve("ledger"), Ledger.SIGNER).asEarlier();
    ledger = Ledger.of(folder.resolve("ledger"), Leaves.of(SIZE));
  }

  @Test
  void findsNothingInALedgerThatIsWhole() throws Exception {
    Audited audited = ledger.audit(earlier);
    assertThat(audited.checkpoint().size()).isEqualTo(SIZE);
    assertThat(audited.checkpoint().root()).isEqualTo(Leaves.of(SIZE).root());
    assertThat(audited.before()).extracting(Checkpoint::size).containsExactly(600L);
    assertThat(audited.unsigned()).isZero();
    assertThat(audited.cosigned()).isEmpty();
  }

  @Test
  void findsNothingInAnEmptyLedger() throws Exception {
    Ledger empty = Ledger.of(folder.resolve("empty"), Leaves.of(0));
    assertThat(empty.audit(empty.asEarlier()).checkpoint().size()).isZero();
    assertThat(ledger.audit(empty.asEarlier()).before()).hasSize(1);
  }

  @Test
  void readsTheFullTileWhereThePartialOneIsGone() throws Exception {
    byte[] checkpoint = ledger.read("checkpoint");
    Ledger.of(ledger.folder(), Leaves.of(SIZE + 100));
    ledger.write("checkpoint", checkpoint);
    assertThat(ledger.files()).contains("tile/0/002").doesNotContain("tile/0/002.p/188");
    Audited audited = ledger.audit();
    assertThat(audited.checkpoint().size()).isEqualTo(SIZE);
    assertThat(audited.unsigned()).isEqualTo(100);
  }

  @Test
  void aChangedLeafIsRefused() throws Exception {
    ledger.entries("tile/entries/001", set(10, new byte[32]));
    refused(
        TamperedException.class,
        "leaf 266 was changed: its entry in `tile/entries/001` is not what the tree holds");
  }

  @Test
  void aLeafChangedInItsTileTooIsRefused() throws Exception {
    Commitment other = Leaves.numbered(-1);
    ledger.entries("tile/entries/001", set(10, other.bytes()));
    ledger.hashes("tile/0/001", set(10, other.leaf()));
    refused(
        TamperedException.class,
        "leaves 256 to 511 are not those that `tile/1/000.p/2` was made from: one was changed,"
            + " dropped or moved");
  }

  @Test
  void aLeafChangedWithAllTilesMadeAnewIsRefused() throws Exception {
    Leaves other = Leaves.of(SIZE).set(266, Leaves.numbered(-1));
    ledger.takeTilesOf(Ledger.of(folder.resolve("other"), other));
    refused(
        TamperedException.class,
        "the 700 leaves have the root "
            + other.root()
            + ", but the checkpoint signs "
            + Leaves.of(SIZE).root()
            + ": leaves were changed, dropped or moved, and the tiles made anew");
  }

  @Test
  void aDroppedLeafIsRefused() throws Exception {
    ledger.entries("tile/entries/001", remove(10));
    refused(
        TamperedException.class,
        "leaf 266 was dropped: `tile/entries/001` passes over it; the tree holds it");
  }

  @Test
  void aDroppedLeafWhoseGapIsFilledAtTheEndIsRefused() throws Exception {
    ledger.entries(
        "tile/entries/001",
        list -> set(255, new byte[1]).apply(AuditTest.<byte[]>remove(10).apply(list)));
    refused(
        TamperedException.class,
        "leaf 266 was dropped: `tile/entries/001` passes over it; the tree holds it");
  }

  @Test
  void aDroppedLastLeafIsRefused() throws Exception {
    ledger.entries("tile/entries/002.p/188", remove(187));
    refused(
        TamperedException.class,
        "leaf 699 was dropped: `tile/entries/002.p/188` passes over it; the tree holds it");
  }

  @Test
  void aDroppedLeafWithAllTilesMadeAnewIsRefused() throws Exception {
    ledger.takeTilesOf(Ledger.of(folder.resolve("other"), Leaves.of(SIZE).remove(266)));
    refused(
        TamperedException.class,
        "the ledger was truncated: `tile/0/002.p/188` is missing; the checkpoint signs 700 leaves,"
            + " the files go to 699");
  }

  @Test
  void anAddedEntryIsRefused() throws Exception {
    ledger.entries("tile/entries/001", set(256, new byte[32]));
    refused(
        TamperedException.class,
        "`tile/entries/001` holds 1 entries more than the tree has leaves there");
  }

  @Test
  void reorderedLeavesAreRefused() throws Exception {
    ledger.entries("tile/entries/001", swap(10, 20));
    refused(
        TamperedException.class,
        "leaves were reordered: `tile/entries/001` has leaf 276 in the place of leaf 266");
  }

  @Test
  void leavesReorderedInTheirTileTooAreRefused() throws Exception {
    ledger.entries("tile/entries/002.p/188", swap(1, 0));
    ledger.hashes("tile/0/002.p/188", swap(1, 0));
    refused(
        TamperedException.class,
        "the 700 leaves have the root "
            + Leaves.of(SIZE).set(512, Leaves.numbered(513)).set(513, Leaves.numbered(512)).root()
            + ", but the checkpoint signs "
            + Leaves.of(SIZE).root()
            + ": leaves were changed, dropped or moved, and the tiles made anew");
  }

  @Test
  void aTileThatWasPutInAnothersPlaceIsRefused() throws Exception {
    byte[] first = ledger.read("tile/0/000");
    ledger.write("tile/0/000", ledger.read("tile/0/001"));
    ledger.write("tile/0/001", first);
    refused(
        TamperedException.class,
        "leaf 0 was changed: its entry in `tile/entries/000` is not what the tree holds");
  }

  @Test
  void aTruncatedLedgerIsRefused() throws Exception {
    ledger.delete("tile/entries/002.p/188");
    refused(
        TamperedException.class,
        "the ledger was truncated: `tile/entries/002.p/188` is missing; the checkpoint signs 700"
            + " leaves, the files go to 600");
  }

  @Test
  void aMissingTileInTheMiddleIsRefused() throws Exception {
    ledger.delete("tile/entries/001");
    refused(
        TamperedException.class,
        "the ledger was truncated: `tile/entries/001` is missing; the checkpoint signs 700 leaves,"
            + " the files go to 256");
  }

  @Test
  void aMissingTileAboveTheLeavesIsRefused() throws Exception {
    ledger.delete("tile/1/000.p/2");
    refused(
        TamperedException.class,
        "`tile/1/000.p/2` is missing; fetch the ledger again, and keep this copy if it stays so");
  }

  @Test
  void aMissingCheckpointIsRefused() throws Exception {
    ledger.delete("checkpoint");
    refused(
        TamperedException.class,
        "`checkpoint` is missing; fetch the ledger again, and keep this copy if it stays so");
  }

  @Test
  void aFileOfTheWrongLengthIsRefused() throws Exception {
    ledger.write("tile/0/001", new byte[8191]);
    refused(
        MalformedException.class, "`tile/0/001` has 8191 bytes where 8192 belong; fetch it again");
  }

  @Test
  void aTornBundleIsRefused() throws Exception {
    byte[] bundle = ledger.read("tile/entries/002.p/188");
    ledger.write("tile/entries/002.p/188", Arrays.copyOf(bundle, bundle.length - 1));
    refused(
        MalformedException.class,
        "`tile/entries/002.p/188` is no bundle of entries (entry 187 ends too early); fetch it"
            + " again");
  }

  @Test
  void aCheckpointThatIsNoneIsRefused() throws Exception {
    ledger.write("checkpoint", "not found\n".getBytes(UTF_8));
    refused(
        MalformedException.class,
        "`checkpoint`: this is no signed note (it is not a text, an empty line and signatures); see"
            + " c2sp.org/signed-note");
  }

  @Test
  void aForkOfTheSameSizeIsRefused() throws Exception {
    Leaves other = Leaves.of(SIZE).set(266, Leaves.numbered(-1));
    Ledger fork = Ledger.of(folder.resolve("fork"), other);
    assertThatExceptionOfType(ForkedException.class)
        .isThrownBy(() -> ledger.audit(fork.asEarlier()))
        .withMessage(
            "the ledger was forked: its first 700 leaves had the root "
                + other.root()
                + " when `old-checkpoint` was signed and have "
                + Leaves.of(SIZE).root()
                + " now; keep both checkpoints, they prove it");
  }

  @Test
  void aForkThatGrewOnIsRefused() throws Exception {
    Leaves other = Leaves.of(300).set(266, Leaves.numbered(-1));
    Ledger fork = Ledger.of(folder.resolve("fork"), other);
    assertThatExceptionOfType(ForkedException.class)
        .isThrownBy(() -> ledger.audit(earlier, fork.asEarlier()))
        .withMessageStartingWith("the ledger was forked: its first 300 leaves had the root ");
  }

  @Test
  void aForkBeforeAnyLeafIsNone() throws Exception {
    Ledger fork = Ledger.of(folder.resolve("fork"), Leaves.of(300));
    assertThat(ledger.audit(fork.asEarlier()).before()).hasSize(1);
  }

  @Test
  void aForkThatLeftAnOldTileBehindIsRefused() throws Exception {
    ledger.hashes("tile/0/002.p/88", set(5, Hash.ofNothing()));
    refused(
        ForkedException.class,
        "the ledger was forked: `tile/0/002.p/88` and `tile/0/002.p/188` differ over leaf 517; keep"
            + " both files");
  }

  @Test
  void aForkThatLeftANewTileBehindIsRefused() throws Exception {
    ledger.write("tile/0/002.p/200", new byte[200 * 32]);
    refused(
        ForkedException.class,
        "the ledger was forked: `tile/0/002.p/200` and `tile/0/002.p/188` differ over leaf 512;"
            + " keep both files");
  }

  @Test
  void aLedgerThatWasRolledBackIsRefused() throws Exception {
    Audit.Earlier now = ledger.asEarlier();
    Ledger old = Ledger.of(folder.resolve("old"), Leaves.of(600));
    assertThatExceptionOfType(RolledBackException.class)
        .isThrownBy(() -> old.audit(now))
        .withMessage(
            "the ledger was rolled back: it has 600 leaves, `old-checkpoint` signs 700; keep both"
                + " checkpoints, they prove it");
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    NoteSigner other =
        NoteSigner.forLog("town.example/ledger", FixedChance.of(Hex.bytes("01".repeat(32))));
    Ledger forged = Ledger.of(folder.resolve("forged"), Leaves.of(SIZE), other);
    ledger.write("checkpoint", forged.read("checkpoint"));
    refused(
        UntrustedException.class,
        "`checkpoint` is not signed with the key "
            + Ledger.SIGNER.key().id()
            + " but with "
            + other.key().id()
            + "; if that is not the key you were told of, do not trust this ledger");
  }

  @Test
  void anotherKeyUnderTheEarlierCheckpointIsRefused() throws Exception {
    NoteSigner other =
        NoteSigner.forLog("town.example/ledger", FixedChance.of(Hex.bytes("01".repeat(32))));
    Ledger forged = Ledger.of(folder.resolve("forged"), Leaves.of(3), other);
    assertThatExceptionOfType(UntrustedException.class)
        .isThrownBy(() -> ledger.audit(forged.asEarlier()))
        .withMessageStartingWith("`old-checkpoint` is not signed with the key ");
  }

  @Test
  void aCheckpointWithAnotherSizeUnderTheSignatureIsRefused() throws Exception {
    String checkpoint = ledger.checkpoint().toString().replace("\n700\n", "\n699\n");
    ledger.write("checkpoint", checkpoint.getBytes(UTF_8));
    refused(
        UntrustedException.class,
        "`checkpoint` bears a signature of "
            + Ledger.SIGNER.key().id()
            + " that does not fit its text: the text or the signature was changed");
  }

  @Test
  void theCheckpointOfAnotherLedgerOfTheSameKeyIsRefused() throws Exception {
    String text = new Checkpoint("city.example/ledger", 3, Leaves.of(3).root()).text();
    SignedNote note = new SignedNote(text, List.of(Ledger.SIGNER.sign(text)));
    ledger.write("checkpoint", note.bytes());
    refused(
        UntrustedException.class,
        "`checkpoint` speaks for the ledger `city.example/ledger`, but the key is of"
            + " `town.example/ledger`; check that you have the right one of both");
  }

  private void refused(Class<? extends LedgerException> type, String message) {
    assertThatExceptionOfType(type).isThrownBy(() -> ledger.audit()).withMessage(message);
  }

  private static <T> UnaryOperator<List<T>> set(int at, T value) {
    return list -> {
      if (at == list.size()) {
        list.add(value);
      } else {
        list.set(at, value);
      }
      return list;
    };
  }

  private static <T> UnaryOperator<List<T>> remove(int at) {
    return list -> {
      list.remove(at);
      return list;
    };
  }

  private static <T> UnaryOperator<List<T>> swap(int one, int other) {
    return list -> {
      Collections.swap(list, one, other);
      return list;
    };
  }
}
