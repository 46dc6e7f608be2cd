package comity.casework.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the records are kept. */
public sealed interface Place {

  /**
   * A database server of our own.
   *
   * @param folder the data folder; made if it is not there
   * @param port where the server listens on this machine; 0 for any free port
   */
  record Folder(Path folder, int port) implements Place {}

  /**
   * A server that is run by others.
   *
   * @param url {@code jdbc:postgresql://host/database}
   * @param user owns the tables and may create roles
   */
  record Server(String url, String user, String password) implements Place {

    /** Without the password, which is nobody's to read. */
    @Override
    public String toString() {
      return "Server[" + url + "]";
    }
  }

  /**
   * What the environment names: {@code COMITY_DB_URL} with {@code COMITY_DB_USER} and {@code
   * COMITY_DB_PASSWORD}, else the folder, with {@code COMITY_DB_PORT} for a fixed port.
   *
   * @param environment gives null for a variable that is not set
   * @throws IllegalArgumentException if the port is no number of a port
   */
  static Place of(UnaryOperator<String> environment, Path folder) {
    String url = environment.apply("COMITY_DB_URL");
    return url == null || url.isBlank()
        ? new Folder(folder, port(environment.apply("COMITY_DB_PORT")))
        : new Server(
            url,
            Optional.ofNullable(environment.apply("COMITY_DB_USER")).orElse(""),
            Optional.ofNullable(environment.apply("COMITY_DB_PASSWORD")).orElse(""));
  }

  private static int port(String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(
          "`" + text + "` is no port; set COMITY_DB_PORT to a number from 1 to 65535");
    }
    return Integer.parseInt(text);
  }
}
