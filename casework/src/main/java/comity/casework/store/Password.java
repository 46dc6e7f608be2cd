package comity.casework.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of the embedded server. */
final class Password {

  private static final int BYTES = 24;

  private Password() {}

  static String fresh(SecureRandom chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The one in the file, which is made with a new one where there is no database yet. */
  static String in(Path file, boolean isNew, SecureRandom chance) throws IOException {
    if (!Files.exists(file)) {
      if (!isNew) {
        throw StoreException.noPassword(file);
      }
      PrivateFile.put(file, fresh(chance));
    }
    return Files.readString(file).strip();
  }
}
