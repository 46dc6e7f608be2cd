package comity.casework.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files with secrets, which their owner alone may read. */
public final class PrivateFile {

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFile() {}

  /** Puts one there, whole or not at all: half a secret would be taken for a broken one later. */
  public static void put(Path file, String secret) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNERS));
    Files.writeString(unfinished, secret);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
