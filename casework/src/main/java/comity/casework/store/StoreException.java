package comity.casework.store;

import java.nio.file.Path;

/**
 * The store cannot be opened or used. The message is one line and repeats nothing of a record and
 * no password.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException inUse(Path folder) {
    return new StoreException(
        "`" + folder + "` is used by another comity process; stop that one first", null);
  }

  static StoreException noPassword(Path file) {
    return new StoreException(
        "`"
            + file
            + "` is missing, and the database beside it cannot be opened without; restore it from a"
            + " backup",
        null);
  }

  static StoreException folder(Path folder, Throwable cause) {
    return new StoreException(
        "`"
            + folder
            + "` cannot be used as a data folder; see that it is writable and its disk is"
            + " not full",
        cause);
  }

  static StoreException noStart(Path folder, Throwable cause) {
    return new StoreException(
        "the database in `"
            + folder
            + "` did not start; see that its port is free and its disk is not full",
        cause);
  }

  static StoreException noStop(Path folder, Throwable cause) {
    return new StoreException(
        "a database server that an earlier run left in `" + folder + "` could not be stopped",
        cause);
  }

  static StoreException noConnection(Throwable cause) {
    return new StoreException(
        "the database does not answer; see COMITY_DB_URL, COMITY_DB_USER and COMITY_DB_PASSWORD",
        cause);
  }

  static StoreException migration(Throwable cause) {
    return new StoreException(
        "the tables could not be brought up to date; the database's user must own them and be"
            + " allowed to create roles",
        cause);
  }
}
