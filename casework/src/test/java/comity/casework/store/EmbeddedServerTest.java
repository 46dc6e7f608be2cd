package comity.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library that starts the server made it for tests; records are kept as they should be. */
@ExtendWith(TestDatabase.class)
final class EmbeddedServerTest {

  private static final long PATIENCE = 60;

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "unix_socket_directories, ''",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256"
  })
  void theServerKeepsWhatItWasGiven(String setting, String value, Database database) {
    assertThat(
            JdbcClient.create(TestDatabase.owner(database))
                .sql("select setting from pg_settings where name = ?")
                .param(setting)
                .query(String.class)
                .single())
        .isEqualTo(value);
  }

  @Test
  void nobodyConnectsWithoutThePassword(Database database) throws SQLException {
    try (Connection open = TestDatabase.owner(database).getConnection()) {
      String url = open.getMetaData().getURL();
      for (String user : List.of("postgres", Database.ROLE)) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, ""))
            .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guessed"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  @Test
  void noRuleLetsAnybodyInOnTrust(Database database) {
    assertThat(
            JdbcClient.create(TestDatabase.owner(database))
                .sql("select distinct auth_method from pg_hba_file_rules")
                .query(String.class)
                .list())
        .containsExactly("scram-sha-256");
  }

  @Test
  void aServerThatAKilledRunLeftIsTakenOverOnAFixedPort(@TempDir Path folder) throws Exception {
    int port = freePort();
    Process killed = runElsewhere(folder, port);
    long left = pid(folder);
    killed.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(left)).isPresent();

    try (Database again = Database.open(new Place.Folder(folder, port), new SecureRandom())) {
      JdbcClient jdbc = JdbcClient.create(again.application());
      assertThat(jdbc.sql("select body from payload").query(String.class).list())
          .containsExactly("{\"kept\":true}");
      assertThat(jdbc.sql("show port").query(Integer.class).single()).isEqualTo(port);
      assertThat(pid(folder)).isNotEqualTo(left);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aServerThatIsKilledUnderUsIsStartedAgain(@TempDir Path folder) throws Exception {
    try (Database database = Database.open(new Place.Folder(folder, 0), new SecureRandom())) {
      JdbcClient jdbc = JdbcClient.create(database.application());
      int port = jdbc.sql("show port").query(Integer.class).single();
      long before = pid(folder);
      ProcessHandle.of(before).orElseThrow().destroyForcibly();

      assertThat(answered(jdbc)).isEqualTo(port);
      assertThat(pid(folder)).isNotEqualTo(before);
    }
    assertThat(folder.resolve("data").resolve("postmaster.pid")).doesNotExist();
  }

  /** The port, once it answers. */
  private static int answered(JdbcClient jdbc) throws InterruptedException {
    for (int second = 0; second < PATIENCE; second++) {
      TimeUnit.SECONDS.sleep(1);
      try {
        return jdbc.sql("show port").query(Integer.class).single();
      } catch (DataAccessException notYet) {
        // Not yet.
      }
    }
    throw new AssertionError("it does not answer");
  }

  @Test
  void aNumberThatBelongsToAnotherProcessIsNoServer(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path pidFile = data.resolve("postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
    new LeftServer(data, folder.resolve("server")).stop();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void aFolderThatIsInUseIsLeftAlone(@TempDir Path folder) throws Exception {
    try (FolderLock held = FolderLock.take(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> Database.open(new Place.Folder(folder, 0), new SecureRandom()))
          .isInstanceOf(StoreException.class)
          .hasMessage("`" + folder + "` is used by another comity process; stop that one first");
    }
  }

  @Test
  void aDatabaseWhosePasswordIsLostIsNotOpened(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.createFile(folder.resolve("data").resolve("postgresql.conf"));
    assertThatThrownBy(() -> Database.open(new Place.Folder(folder, 0), new SecureRandom()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("password` is missing");
  }

  private static Process runElsewhere(Path folder, int port) throws Exception {
    Path ready = folder.resolveSibling(folder.getFileName() + ".ready");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledService.class.getName(),
                folder.toString(),
                Integer.toString(port),
                ready.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int tenths = 0; !Files.exists(ready); tenths++) {
      assertThat(process.isAlive() && tenths < PATIENCE * 10).isTrue();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Files.delete(ready);
    return process;
  }

  private static long pid(Path folder) throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).getFirst());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
