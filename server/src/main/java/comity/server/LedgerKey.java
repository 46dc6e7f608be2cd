package comity.server;

import comity.casework.ledger.MalformedException;
import comity.casework.ledger.NoteSigner;
import comity.casework.store.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The private key of the ledger, in a file that its owner alone may read. */
final class LedgerKey {

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
        PrivateFile.put(file, NoteSigner.forLog(name, chance).secret() + "\n");
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
}
