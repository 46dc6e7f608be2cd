package comity.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WitnessTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final NoteSigner ONE = signer("one.example", "01");
  private static final NoteSigner OTHER = signer("other.example", "02");

  @TempDir private Path folder;

  private static NoteSigner signer(String name, String seed) {
    return NoteSigner.forWitness(name, FixedChance.of(Hex.bytes(seed.repeat(32))));
  }

  @Test
  void aWitnessFollowsTheLedgerAndCosigns() throws Exception {
    Leaves leaves = Leaves.of(3);
    Witness witness = new WatchingWitness(ONE, NOON);
    try (Publisher publisher = open(leaves)) {
      publisher.publish(List.of(witness));
      leaves.add(400);
      publisher.publish(List.of(witness));
    }
    assertThat(audit(1, ONE).cosigned()).containsExactly(new Cosigned("one.example", NOON));
  }

  @Test
  void aWitnessThatDoesNotAnswerHoldsNothingUp() throws Exception {
    publish(silent(ONE), new WatchingWitness(OTHER, NOON));
    assertThat(audit(1, ONE, OTHER).cosigned())
        .extracting(Cosigned::witness)
        .containsExactly("other.example");
  }

  @Test
  void aWitnessThatDidNotAnswerIsAskedAgain() throws Exception {
    publish(silent(ONE), new WatchingWitness(OTHER, NOON));
    publish(new WatchingWitness(ONE, NOON), silent(OTHER)); // and the other one is not
    assertThat(audit(2, ONE, OTHER).cosigned()).hasSize(2);
  }

  @Test
  void tooFewCosignaturesAreRefused() throws Exception {
    publish(silent(ONE), new WatchingWitness(OTHER, NOON));
    assertThatExceptionOfType(UntrustedException.class)
        .isThrownBy(() -> audit(2, ONE, OTHER))
        .withMessage(
            "`checkpoint` is cosigned by 1 of the 2 witnesses, and 2 are wanted; others may be"
                + " shown another ledger. Ask for a cosigned checkpoint");
  }

  @Test
  void aSignatureThatIsNotTheWitnesssIsNotPublished() throws Exception {
    Witness liar = answering(ONE.key(), OTHER.cosign("something else\n", NOON));
    assertThat(publish(liar).signatures()).hasSize(1);
  }

  @Test
  void aCosignatureForAnotherCheckpointIsRefused() throws Exception {
    SignedNote note = publish(new WatchingWitness(ONE, NOON));
    String text = new Checkpoint("town.example/ledger", 2, Leaves.of(2).root()).text();
    SignedNote moved =
        new SignedNote(text, List.of(Ledger.SIGNER.sign(text), note.signatures().getLast()));
    Ledger ledger = new Ledger(folder, Ledger.SIGNER);
    ledger.write("checkpoint", moved.bytes());
    assertThatExceptionOfType(UntrustedException.class)
        .isThrownBy(() -> audit(1, ONE))
        .withMessageStartingWith("`checkpoint` bears a signature of one.example+");
  }

  @Test
  void theSameWitnessIsNotCountedTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> trust(1, ONE, ONE));
  }

  @Test
  void noMoreWitnessesCanBeWantedThanAreKnown() {
    assertThatIllegalArgumentException().isThrownBy(() -> trust(2, ONE));
  }

  private SignedNote publish(Witness... witnesses) throws IOException, LedgerException {
    try (Publisher publisher = open(Leaves.of(3))) {
      return publisher.publish(List.of(witnesses));
    }
  }

  private Publisher open(Leaves leaves) throws IOException, LedgerException {
    return Publisher.open(folder, new PlainDisk(folder), Ledger.SIGNER, leaves);
  }

  private Audited audit(int quorum, NoteSigner... witnesses) throws IOException, LedgerException {
    return new Audit(folder, trust(quorum, witnesses)).run(List.of());
  }

  private static Trust trust(int quorum, NoteSigner... witnesses) {
    List<NoteKey> keys = List.of(witnesses).stream().map(NoteSigner::key).toList();
    return new Trust(Ledger.SIGNER.key(), keys, quorum);
  }

  private static Witness silent(NoteSigner signer) {
    return new Witness() {
      @Override
      public NoteKey key() {
        return signer.key();
      }

      @Override
      public Optional<NoteSignature> cosign(SignedNote checkpoint, Proofs proofs)
          throws IOException {
        throw new IOException("connection refused");
      }
    };
  }

  private static Witness answering(NoteKey key, NoteSignature answer) {
    return new Witness() {
      @Override
      public NoteKey key() {
        return key;
      }

      @Override
      public Optional<NoteSignature> cosign(SignedNote checkpoint, Proofs proofs) {
        return Optional.of(answer);
      }
    };
  }
}
