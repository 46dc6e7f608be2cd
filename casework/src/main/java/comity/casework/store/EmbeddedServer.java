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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of our own in a data folder. The library that starts it was made for tests;
 * here it keeps what it was given: it waits for the disk, wants a password from everybody, opens no
 * socket file, listens to this machine only, takes over from a server that a killed run left, and
 * starts again a server that stopped by itself.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final String DATA = "data";
  private static final String BINARIES = "server";
  private static final String PASSWORD = "password";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final System.Logger LOG = System.getLogger(EmbeddedServer.class.getName());

  /** Before another attempt to start it: what it left behind needs a moment to end. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Path folder;
  private final FolderLock lock;
  private final LeftServer left;
  private EmbeddedPostgres server;
  private boolean closed;

  private EmbeddedServer(Path folder, EmbeddedPostgres server, FolderLock lock, LeftServer left) {
    this.folder = folder;
    this.server = server;
    this.lock = lock;
    this.left = left;
  }

  /**
   * Starts it; the first time the database is made.
   *
   * @param port 0 for any free one
   */
  static EmbeddedServer start(Path folder, int port, SecureRandom chance) {
    FolderLock lock = FolderLock.take(folder);
    try {
      LeftServer left = new LeftServer(folder.resolve(DATA), folder.resolve(BINARIES));
      left.stop();
      EmbeddedServer server = new EmbeddedServer(folder, started(folder, port, chance), lock, left);
      Thread.ofVirtual().start(() -> server.keep(chance));
      return server;
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
            // It would stop under requests that are still being answered.
            .setRegisterShutdownHook(false)
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

  /** Starts it again whenever it stops, until it is closed. */
  private void keep(SecureRandom chance) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        awaitEnd();
        again(chance);
      }
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It is no child of ours: nobody else would tell us that it stopped. */
  private void awaitEnd() throws InterruptedException, ExecutionException {
    Optional<ProcessHandle> running = running();
    if (running.isPresent()) {
      running.get().onExit().get();
    } else {
      Thread.sleep(PAUSE);
    }
  }

  private Optional<ProcessHandle> running() {
    try {
      return left.running();
    } catch (IOException e) {
      // It took its file away just now.
      return Optional.empty();
    }
  }

  /** On the port it had, so that those who had a connection find it again. */
  private synchronized void again(SecureRandom chance) {
    if (closed) {
      Thread.currentThread().interrupt();
      return;
    }
    LOG.log(System.Logger.Level.WARNING, "the database server stopped; it is started again");
    try {
      int port = port();
      server.close();
      left.stop();
      server = started(folder, port, chance);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the database server did not start", e);
    }
  }

  synchronized int port() {
    return server.getPort();
  }

  /** As the server's own administrator. */
  synchronized DataSource administrator(String database) {
    return server.getDatabase("postgres", database);
  }

  @Override
  public synchronized void close() {
    closed = true;
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
