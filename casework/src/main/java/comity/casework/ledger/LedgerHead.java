package comity.casework.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger says of itself, without a look at its leaves: believed only as far as its key and
 * its witnesses signed it.
 *
 * @param key who signed it
 * @param cosigned the witnesses among those that are known who cosigned it
 * @param note as it is published
 */
public record LedgerHead(
    Checkpoint checkpoint, NoteKey key, List<Cosigned> cosigned, SignedNote note) {

  public LedgerHead {
    cosigned = List.copyOf(cosigned);
  }

  /**
   * The head of the ledger in a folder; empty as long as it has none.
   *
   * @param witnesses those that are known
   * @throws LedgerException if it is not signed with the key that lies beside it
   */
  public static Optional<LedgerHead> in(Path folder, List<NoteKey> witnesses)
      throws IOException, LedgerException {
    LedgerFiles files = new LedgerFiles(folder);
    Optional<SignedNote> note = files.checkpoint();
    Optional<NoteKey> key = files.key();
    return note.isEmpty() || key.isEmpty()
        ? Optional.empty()
        : Optional.of(of(note.get(), new Trust(key.get(), witnesses, 0)));
  }

  private static LedgerHead of(SignedNote note, Trust trust) throws LedgerException {
    String file = LedgerFiles.CHECKPOINT;
    return new LedgerHead(
        trust.checkpoint(note, file), trust.key(), trust.cosigned(note, file), note);
  }
}
