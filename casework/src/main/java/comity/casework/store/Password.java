package comity.casework.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Passwords of the embedded server. */
final class Password {

  private static final int BYTES = 24;
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

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
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
      Files.writeString(file, fresh(chance));
    }
    return Files.readString(file).strip();
  }
}
