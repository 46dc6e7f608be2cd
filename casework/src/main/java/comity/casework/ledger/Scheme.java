package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a key's signature is over. The number stands in keys and goes into their ids. */
enum Scheme {
  /** The text alone: how a log signs. */
  NOTE(1, 0),

  /** A time and the text: how a witness cosigns a checkpoint (c2sp.org/tlog-cosignature). */
  COSIGNATURE(4, Long.BYTES);

  static final int KEY_LENGTH = 32;

  private static final int SIGNATURE_LENGTH = 64;

  /** What stands before the bytes of a public key in its X.509 form (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final int number;
  private final int timeLength;

  Scheme(int number, int timeLength) {
    this.number = number;
    this.timeLength = timeLength;
  }

  static Optional<Scheme> numbered(int number) {
    return Arrays.stream(values()).filter(s -> s.number == number).findFirst();
  }

  byte number() {
    return (byte) number;
  }

  /**
   * Whether the key signed the text.
   *
   * @param signature without the key's id
   */
  boolean verifies(byte[] key, String text, byte[] signature) {
    if (signature.length != timeLength + SIGNATURE_LENGTH || seconds(signature) < 0) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(key));
      verifier.update(message(text, seconds(signature)));
      return verifier.verify(signature, timeLength, SIGNATURE_LENGTH);
    } catch (GeneralSecurityException e) {
      return false; // A key or a signature that is no point of the curve signs nothing.
    }
  }

  private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(X509.length + key.length).put(X509).put(key).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** When a cosignature says that it was made, in seconds since 1970; 0 for a log's own. */
  long seconds(byte[] signature) {
    return timeLength == 0 ? 0 : ByteBuffer.wrap(signature).getLong();
  }

  /** What is signed. */
  byte[] message(String text, long seconds) {
    String head = this == NOTE ? "" : "cosignature/v1\ntime " + seconds + "\n";
    return (head + text).getBytes(StandardCharsets.UTF_8);
  }

  /** The whole signature, the time before it where there is one. */
  byte[] signature(byte[] signed, long seconds) {
    ByteBuffer whole = ByteBuffer.allocate(timeLength + signed.length);
    if (timeLength > 0) {
      whole.putLong(seconds);
    }
    return whole.put(signed).array();
  }
}
