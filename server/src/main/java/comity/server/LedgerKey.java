package comity.server;

import comity.casework.ledger.MalformedException;
import comity.casework.ledger.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The private key of the ledger, in a file that its owner alone may read. */
final class LedgerKey {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  private LedgerKey() {}

  /**
   * The key in the file; the first time a new one is put there.
   *
   * @param name the ledger's
   * @throws StartException if the file holds another ledger's key, or none
   */
  static NoteSigner in(Path file, String name, SecureRandom chance) {
    try {
      if (!Files.exists(file)) {
        put(NoteSigner.forLog(name, chance).secret() + "\n", file);
      }
      NoteSigner signer = NoteSigner.parse(Files.readString(file).strip());
      if (signer.key().name().equals(name)) {
        return signer;
      }
      throw new StartException(
          "the ledger's key in `"
              + file
              + "` is of `"
              + signer.key().name()
              + "`; a ledger keeps its name: start with --ledger "
              + signer.key().name());
    } catch (MalformedException e) {
      throw new StartException("the ledger's key in `" + file + "`: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StartException("the ledger's key in `" + file + "` cannot be used", e);
    }
  }

  /** Whole or not at all: half a key would be taken for a broken one at the next start. */
  private static void put(String secret, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PRIVATE));
    Files.writeString(unfinished, secret);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
