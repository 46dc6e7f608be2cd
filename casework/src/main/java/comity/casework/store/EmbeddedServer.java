package comity.casework.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of our own in a data folder. The library that starts it was made for tests;
 * here it keeps what it was given: it waits for the disk, wants a password from everybody, opens no
 * socket file, listens to this machine only, and takes over from a server that a killed run left.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final String DATA = "data";
  private static final String BINARIES = "server";
  private static final String PASSWORD = "password";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final FolderLock lock;

  private EmbeddedServer(EmbeddedPostgres server, FolderLock lock) {
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts it; the first time the database is made.
   *
   * @param port 0 for any free one
   */
  static EmbeddedServer start(Path folder, int port, SecureRandom chance) {
    FolderLock lock = FolderLock.take(folder);
    try {
      new LeftServer(folder.resolve(DATA), folder.resolve(BINARIES)).stop();
      return new EmbeddedServer(started(folder, port, chance), lock);
    } catch (IOException e) {
      close(lock, e);
      throw StoreException.noStart(folder, e);
    } catch (RuntimeException e) {
      close(lock, e);
      throw e instanceof StoreException ? e : StoreException.noStart(folder, e);
    }
  }

  private static void close(FolderLock lock, Exception because) {
    try {
      lock.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private static EmbeddedPostgres started(Path folder, int port, SecureRandom chance)
      throws IOException {
    boolean isNew = !Files.exists(folder.resolve(DATA).resolve("postgresql.conf"));
    Path file = folder.resolve(PASSWORD);
    String password = Password.in(file, isNew, chance);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve(DATA))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve(BINARIES).toFile())
            .setPgBinaryResolver(new Binaries())
            .setPGStartupWait(PATIENCE)
            .setConnectConfig("password", password)
            .setPort(port);
    atFirst(builder, file);
    always(builder);
    return builder.start();
  }

  /** Its options of locale are handed on to initdb, whatever they are called. */
  private static void atFirst(EmbeddedPostgres.Builder builder, Path password) {
    builder
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", password.toAbsolutePath().toString())
        .setLocaleConfig("locale", "C");
  }

  private static void always(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "60");
  }

  int port() {
    return server.getPort();
  }

  /** As the server's own administrator. */
  DataSource administrator(String database) {
    return server.getDatabase("postgres", database);
  }

  @Override
  public void close() {
    try (lock) {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the database did not stop cleanly", e);
    }
  }

  /**
   * Where the server's programs are. One object each time, because the library unpacks only once
   * for each, wherever that was.
   */
  private static final class Binaries implements PgBinaryResolver {
    @Override
    public InputStream getPgBinary(String system, String hardware) {
      String name = "/postgres-" + system + "-" + hardware + ".txz";
      return EmbeddedServer.class.getResourceAsStream(name.toLowerCase(Locale.ROOT));
    }
  }
}
