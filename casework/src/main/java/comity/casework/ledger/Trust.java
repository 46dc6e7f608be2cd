package comity.casework.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Whom a reader of a ledger trusts.
 *
 * @param key the ledger's
 * @param witnesses keys of witnesses
 * @param quorum how many of them must have cosigned
 */
public record Trust(NoteKey key, List<NoteKey> witnesses, int quorum) {

  public Trust {
    witnesses = List.copyOf(witnesses);
    if (new HashSet<>(witnesses).size() < witnesses.size()) {
      throw new IllegalArgumentException("a witness is named twice");
    }
    if (quorum < 0 || quorum > witnesses.size()) {
      throw new IllegalArgumentException(quorum + " of " + witnesses.size() + " witnesses");
    }
  }

  /** Trusts the ledger's key alone. */
  public static Trust in(NoteKey key) {
    return new Trust(key, List.of(), 0);
  }

  /**
   * The checkpoint in a note that the ledger's key has signed.
   *
   * @param file what to call the note in a message
   */
  Checkpoint checkpoint(SignedNote note, String file) throws LedgerException {
    if (key.signature(note, file).isEmpty()) {
      throw UntrustedException.wrongKey(file, key, note);
    }
    Checkpoint checkpoint = parsed(note, file);
    if (!checkpoint.origin().equals(key.name())) {
      throw UntrustedException.otherOrigin(file, key, checkpoint.origin());
    }
    return checkpoint;
  }

  private static Checkpoint parsed(SignedNote note, String file) throws MalformedException {
    try {
      return Checkpoint.parse(note.text());
    } catch (MalformedException e) {
      throw e.in(file);
    }
  }

  /** The witnesses that have cosigned; as many as the quorum at least. */
  List<Cosigned> cosigned(SignedNote note, String file) throws LedgerException {
    List<Cosigned> cosigned = new ArrayList<>();
    for (NoteKey witness : witnesses) {
      Optional<NoteSignature> signature = witness.signature(note, file);
      signature.ifPresent(s -> cosigned.add(new Cosigned(witness.name(), witness.time(s))));
    }
    if (cosigned.size() < quorum) {
      throw UntrustedException.tooFewWitnesses(file, quorum, witnesses.size(), cosigned.size());
    }
    return cosigned;
  }
}
