package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.time.Instant;
import java.util.Arrays;

/**
 * A private key that signs notes. Equal texts get equal signatures. Its written form, {@code
 * PRIVATE+KEY+name+id+key}, is the one that Go's note package and the tools of public logs read.
 */
public final class NoteSigner {

  private static final String HEAD = "PRIVATE+KEY+";

  private final NoteKey key;
  private final Scheme scheme;
  private final EdECPrivateKey secret;

  private NoteSigner(String name, Scheme scheme, byte[] seed) {
    KeyPair pair = pair(seed);
    this.scheme = scheme;
    this.secret = (EdECPrivateKey) pair.getPrivate();
    this.key = new NoteKey(name, scheme, encoded((EdECPublicKey) pair.getPublic()));
  }

  /**
   * A new key for a log.
   *
   * @param name without blanks and pluses; should be the address of the log without {@code
   *     https://}
   */
  public static NoteSigner forLog(String name, SecureRandom random) {
    return fresh(name, Scheme.NOTE, random);
  }

  /** A new key for a witness. */
  public static NoteSigner forWitness(String name, SecureRandom random) {
    return fresh(name, Scheme.COSIGNATURE, random);
  }

  private static NoteSigner fresh(String name, Scheme scheme, SecureRandom random) {
    if (!NoteName.isValid(name)) {
      throw new IllegalArgumentException("a key's name has no blank and no plus");
    }
    byte[] seed = new byte[Scheme.KEY_LENGTH];
    random.nextBytes(seed);
    return new NoteSigner(name, scheme, seed);
  }

  /**
   * Reads a private key.
   *
   * @throws MalformedException if it is none; the message repeats nothing of it
   */
  public static NoteSigner parse(String text) throws MalformedException {
    String[] parts = text.split("\\+", 5);
    if (!text.startsWith(HEAD) || parts.length != 5 || !NoteName.isValid(parts[2])) {
      throw MalformedException.key("a private one begins with " + HEAD);
    }
    byte[] bytes =
        Base64s.decoded(parts[4])
            .filter(b -> b.length == 1 + Scheme.KEY_LENGTH)
            .orElseThrow(() -> MalformedException.key("it is not the Base64 of an Ed25519 key"));
    Scheme scheme =
        Scheme.numbered(bytes[0])
            .orElseThrow(() -> MalformedException.key("its kind " + bytes[0] + " is not known"));
    byte[] seed = Arrays.copyOfRange(bytes, 1, bytes.length);
    NoteSigner signer = new NoteSigner(parts[2], scheme, seed);
    if (!NoteKey.hex(signer.key.keyId()).equals(parts[3])) {
      throw MalformedException.key("its id does not fit");
    }
    return signer;
  }

  /** The public key that belongs to it. */
  public NoteKey key() {
    return key;
  }

  /** Signs a text as a log does. */
  public NoteSignature sign(String text) {
    return sign(text, 0);
  }

  /** Signs a checkpoint as a witness does: at this time it was the largest one, and consistent. */
  public NoteSignature cosign(String text, Instant time) {
    return sign(text, time.getEpochSecond());
  }

  private NoteSignature sign(String text, long seconds) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(scheme.message(text, seconds));
      byte[] whole = scheme.signature(signer.sign(), seconds);
      return NoteSignature.of(key.name(), key.keyId(), whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** The private key in its written form. Whoever has it can sign. */
  public String secret() {
    byte[] seed = secret.getBytes().orElseThrow();
    byte[] numbered = ByteBuffer.allocate(1 + seed.length).put(scheme.number()).put(seed).array();
    return HEAD + key.id() + "+" + Base64s.encoded(numbered);
  }

  /**
   * Java makes the public key only for a key that it makes itself, so its chance is given to it.
   */
  private static KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(Scheme.KEY_LENGTH * Byte.SIZE - 1, FixedChance.of(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** RFC 8032, section 5.1.2: the number, least byte first, with the sign in the topmost bit. */
  private static byte[] encoded(EdECPublicKey key) {
    byte[] bytes = new byte[Scheme.KEY_LENGTH];
    byte[] number = key.getPoint().getY().toByteArray();
    for (int i = 0; i < Math.min(number.length, bytes.length); i++) {
      bytes[i] = number[number.length - 1 - i];
    }
    if (key.getPoint().isXOdd()) {
      bytes[bytes.length - 1] |= (byte) 0x80;
    }
    return bytes;
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "the private key of " + key.id();
  }
}
