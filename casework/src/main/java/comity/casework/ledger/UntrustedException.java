package comity.casework.ledger;

/** A checkpoint that those whom the reader trusts have not signed. */
public final class UntrustedException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private UntrustedException(String message) {
    super(message);
  }

  static UntrustedException wrongKey(String file, NoteKey key, SignedNote note) {
    return new UntrustedException(
        "`"
            + file
            + "` is not signed with the key "
            + key.id()
            + " but with "
            + note.signers()
            + "; if that is not the key you were told of, do not trust this ledger");
  }

  static UntrustedException forged(String file, NoteKey key) {
    return new UntrustedException(
        "`"
            + file
            + "` bears a signature of "
            + key.id()
            + " that does not fit its text: the text or the signature was changed");
  }

  static UntrustedException otherOrigin(String file, NoteKey key, String origin) {
    return new UntrustedException(
        "`"
            + file
            + "` speaks for the ledger `"
            + origin
            + "`, but the key is of `"
            + key.name()
            + "`; check that you have the right one of both");
  }

  static UntrustedException tooFewWitnesses(String file, int wanted, int known, int found) {
    return new UntrustedException(
        "`"
            + file
            + "` is cosigned by "
            + found
            + " of the "
            + known
            + " witnesses, and "
            + wanted
            + " are wanted; others may be shown another ledger. Ask for a cosigned checkpoint");
  }
}
