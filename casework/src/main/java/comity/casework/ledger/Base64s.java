package comity.casework.ledger;

import java.util.Base64;
import java.util.Optional;

/** Base64 of RFC 4648, section 4, of which each sequence of bytes has exactly one. */
final class Base64s {

  private Base64s() {}

  static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Nothing if it is not Base64, or not the one form of it. */
  static Optional<byte[]> decoded(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Optional.of(bytes).filter(b -> encoded(b).equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
