package comity.casework.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A witness that keeps the last checkpoint it saw, as c2sp.org/tlog-witness says. */
final class WatchingWitness implements Witness {

  private final NoteSigner signer;
  private final Instant now;
  private Optional<Checkpoint> last = Optional.empty();

  WatchingWitness(NoteSigner signer, Instant now) {
    this.signer = signer;
    this.now = now;
  }

  @Override
  public NoteKey key() {
    return signer.key();
  }

  @Override
  public Optional<NoteSignature> cosign(SignedNote note, Proofs proofs)
      throws IOException, LedgerException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    if (last.isPresent()) {
      proofs.consistency(last.get().size()).verify(last.get().root(), checkpoint.root());
    }
    last = Optional.of(checkpoint);
    return Optional.of(signer.cosign(note.text(), now));
  }
}
