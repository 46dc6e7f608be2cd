package comity.casework.ledger;

import java.io.IOException;
import java.util.Optional;

/**
 * Somebody who cosigns checkpoints after having seen that each continues the one before, so that
 * the ledger cannot show one history to some and another to others.
 */
public interface Witness {

  /** Its public key. */
  NoteKey key();

  /**
   * Asks for its signature.
   *
   * @param checkpoint signed by the ledger, not yet published
   * @param proofs makes the proofs that a witness asks for
   * @return nothing if it does not answer or refuses
   */
  Optional<NoteSignature> cosign(SignedNote checkpoint, Proofs proofs)
      throws IOException, LedgerException;
}
