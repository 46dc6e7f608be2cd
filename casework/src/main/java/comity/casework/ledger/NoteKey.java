package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that signs notes, a log's or a witness's, with the name of its holder. Written as
 * c2sp.org/signed-note says: name, id and key with a plus between.
 */
public final class NoteKey {

  private final String name;
  private final Scheme scheme;
  private final byte[] key;

  NoteKey(String name, Scheme scheme, byte[] key) {
    this.name = name;
    this.scheme = scheme;
    this.key = key.clone();
  }

  /**
   * Reads a key.
   *
   * @throws MalformedException if it is none, or of a kind that is not known here
   */
  public static NoteKey parse(String text) throws MalformedException {
    String[] parts = text.split("\\+", 3); // Base64 has pluses, too.
    if (parts.length != 3 || !NoteName.isValid(parts[0])) {
      throw MalformedException.key("it is not a name, an id and a key with a plus between");
    }
    byte[] bytes =
        Base64s.decoded(parts[2])
            .filter(b -> b.length == 1 + Scheme.KEY_LENGTH)
            .orElseThrow(() -> MalformedException.key("it is not the Base64 of an Ed25519 key"));
    Scheme scheme =
        Scheme.numbered(bytes[0])
            .orElseThrow(() -> MalformedException.key("its kind " + bytes[0] + " is not known"));
    NoteKey key = new NoteKey(parts[0], scheme, Arrays.copyOfRange(bytes, 1, bytes.length));
    if (!hex(key.keyId()).equals(parts[1])) {
      throw MalformedException.key("its id should be " + hex(key.keyId()));
    }
    return key;
  }

  /** The name of its holder; of a log's key, the log's origin. */
  public String name() {
    return name;
  }

  /** Whether it is a witness's, whose signatures bear a time. */
  public boolean isWitness() {
    return scheme == Scheme.COSIGNATURE;
  }

  /** Name and short id, for messages. */
  public String id() {
    return name + "+" + hex(keyId());
  }

  /** The first bytes of a digest of all of it; tells keys apart, and proves nothing. */
  int keyId() {
    byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Sha256.of(head, new byte[] {scheme.number()}, key)).getInt();
  }

  /** Whether a signature names this key. That it does says nothing yet. */
  boolean isNamedBy(NoteSignature signature) {
    return signature.name().equals(name) && signature.keyId() == keyId();
  }

  /** Whether this key made the signature under that text. */
  boolean made(NoteSignature signature, String text) {
    return isNamedBy(signature) && scheme.verifies(key, text, signature.signature());
  }

  /** When a witness says that it made the signature. */
  Instant time(NoteSignature signature) {
    return Instant.ofEpochSecond(scheme.seconds(signature.signature()));
  }

  /**
   * This key's signature under the note, if it made one.
   *
   * @param file what to call the note in a message
   * @throws UntrustedException if there is one that names this key and does not fit: such a note is
   *     refused whole
   */
  public Optional<NoteSignature> signature(SignedNote note, String file) throws UntrustedException {
    Optional<NoteSignature> made = Optional.empty();
    for (NoteSignature signature : note.signatures()) {
      if (isNamedBy(signature)) {
        if (!made(signature, note.text())) {
          throw UntrustedException.forged(file, this);
        }
        made = Optional.of(signature);
      }
    }
    return made;
  }

  static String hex(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey that
        && name.equals(that.name)
        && scheme == that.scheme
        && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return keyId();
  }

  /** As it is handed on. */
  @Override
  public String toString() {
    byte[] numbered = ByteBuffer.allocate(1 + key.length).put(scheme.number()).put(key).array();
    return id() + "+" + Base64s.encoded(numbered);
  }
}
