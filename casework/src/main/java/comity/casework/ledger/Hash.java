package comity.casework.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A SHA-256 digest. Those of the Merkle tree are made as RFC 9162, section 2.1.1, says. */
public final class Hash {

  /** How many bytes it has. */
  public static final int LENGTH = 32;

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of a tree without leaves. */
  public static Hash ofNothing() {
    return of();
  }

  /** The hash of a leaf that holds this entry. */
  public static Hash ofLeaf(byte[] entry) {
    return of(LEAF, entry);
  }

  /** The hash of a node above two others. */
  public static Hash ofNode(Hash left, Hash right) {
    return of(NODE, left.bytes, right.bytes);
  }

  /** The plain digest of these bytes, one after the other. */
  static Hash of(byte[]... parts) {
    return new Hash(Sha256.of(parts));
  }

  /** One as it is written, in Base64; nothing if that is none. */
  static Optional<Hash> parse(String base64) {
    return Base64s.decoded(base64)
        .filter(bytes -> bytes.length == LENGTH)
        .map(bytes -> read(bytes, 0));
  }

  /**
   * A digest that was made elsewhere.
   *
   * @param from holds its bytes from the offset on
   */
  public static Hash read(byte[] from, int offset) {
    if (offset < 0 || from.length - offset < LENGTH) {
      throw new IllegalArgumentException("a hash has " + LENGTH + " bytes");
    }
    return new Hash(Arrays.copyOfRange(from, offset, offset + LENGTH));
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In Base64, as checkpoints show it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
