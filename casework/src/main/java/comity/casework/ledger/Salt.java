package comity.casework.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is hashed with an event so that nobody can guess it: 32 bytes, always that many, so that no
 * other split into salt and event has the same digest. One for each event.
 */
public final class Salt {

  /** How many bytes it has. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new one. */
  public static Salt fresh(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new Salt(bytes);
  }

  /** One that was made before. */
  public static Salt read(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a salt has " + LENGTH + " bytes");
    }
    return new Salt(bytes.clone());
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** In hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Says nothing of it: it may have to be erased. */
  @Override
  public String toString() {
    return "a salt";
  }
}
