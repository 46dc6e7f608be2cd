package comity.casework.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One line below a note.
 *
 * @param name whose key it is said to be
 * @param base64 the key's id and the signature
 */
public record NoteSignature(String name, String base64) {

  static final String DASH = "— ";

  /** Checks the form of both parts. */
  static NoteSignature of(String name, String base64) throws MalformedException {
    if (!NoteName.isValid(name)) {
      throw MalformedException.note("a signature's name is empty or holds a blank or a plus");
    }
    if (Base64s.decoded(base64).filter(bytes -> bytes.length > Integer.BYTES).isEmpty()) {
      throw MalformedException.note("a signature is not in Base64, or too short");
    }
    return new NoteSignature(name, base64);
  }

  static NoteSignature of(String name, int keyId, byte[] signature) {
    byte[] whole =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return new NoteSignature(name, Base64s.encoded(whole));
  }

  /**
   * Reads a line without its end.
   *
   * @throws MalformedException if it is none
   */
  public static NoteSignature parse(String line) throws MalformedException {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw MalformedException.note("a line below the text is no signature");
    }
    return of(line.substring(DASH.length(), space), line.substring(space + 1));
  }

  int keyId() {
    return ByteBuffer.wrap(bytes()).getInt();
  }

  /** What stands behind the key's id. */
  byte[] signature() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  private byte[] bytes() {
    return Base64s.decoded(base64).orElseThrow();
  }

  /** The line without its end. */
  @Override
  public String toString() {
    return DASH + name + " " + base64;
  }
}
