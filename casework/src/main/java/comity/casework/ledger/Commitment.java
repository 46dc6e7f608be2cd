package comity.casework.ledger;

/**
 * What the ledger holds of an event: the SHA-256 of its salt and its canonical JSON. Without the
 * salt nobody can tell by trying whether a guessed event is the one; with salt and event everybody
 * can. Once both are erased nothing can be learnt from it any more, and it still stands in its
 * place.
 *
 * @param digest the entry of the leaf
 */
public record Commitment(Hash digest) {

  /** Commits to an event. */
  public static Commitment of(Salt salt, CanonicalJson event) {
    return new Commitment(Hash.of(salt.bytes(), event.bytes()));
  }

  /** One that was made before. */
  public static Commitment read(byte[] bytes) {
    return new Commitment(Hash.read(bytes, 0));
  }

  /** The bytes of the entry. */
  public byte[] bytes() {
    return digest.bytes();
  }

  /** The hash of its leaf in the tree. */
  public Hash leaf() {
    return Hash.ofLeaf(bytes());
  }
}
