package comity.casework.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database with its tables brought up to date. What the program does it does in a role that
 * cannot change or take away an event.
 */
public final class Database implements AutoCloseable {

  /** The role that works; it owns nothing. */
  public static final String ROLE = "comity_app";

  private static final String NAME = "postgres";
  private static final String MIGRATIONS = "classpath:comity/casework/store/migrations";
  private static final String SCHEMA = "comity";
  private static final int CONNECTIONS = 10;

  /** Who waits longer for a connection is told that the database does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AutoCloseable server;
  private final DataSource owner;
  private final HikariDataSource application;

  private Database(AutoCloseable server, DataSource owner, HikariDataSource application) {
    this.server = server;
    this.owner = owner;
    this.application = application;
  }

  /**
   * Opens it; an embedded server is started.
   *
   * @throws StoreException if that fails; the message says what to look at
   */
  public static Database open(Place place, SecureRandom chance) {
    return switch (place) {
      case Place.Folder folder -> embedded(folder, chance);
      case Place.Server server -> remote(server);
    };
  }

  private static Database embedded(Place.Folder place, SecureRandom chance) {
    EmbeddedServer server = EmbeddedServer.start(place.folder(), place.port(), chance);
    try {
      return on(server, server, NAME, chance);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** A database of an embedded server; closing it closes what was given. */
  static Database on(
      AutoCloseable closing, EmbeddedServer server, String name, SecureRandom chance) {
    DataSource owner = server.administrator(name);
    migrate(owner);
    // Made anew each time and never written down: nobody else needs to work in this role.
    String password = Password.fresh(chance);
    JdbcClient.create(owner)
        .sql("alter role " + ROLE + " login password '" + password + "'")
        .update();
    HikariConfig config = new HikariConfig();
    config.setDataSource(application(server.port(), name, password));
    return new Database(closing, owner, pool(config));
  }

  private static DataSource application(int port, String name, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(name);
    source.setUser(ROLE);
    source.setPassword(password);
    return source;
  }

  private static Database remote(Place.Server place) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(place.url());
    if (!place.user().isEmpty()) {
      source.setUser(place.user());
      source.setPassword(place.password());
    }
    migrate(source);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setConnectionInitSql("set role " + ROLE);
    return new Database(() -> {}, source, pool(config));
  }

  private static void migrate(DataSource owner) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations(MIGRATIONS)
          .schemas(SCHEMA)
          .defaultSchema(SCHEMA)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw StoreException.migration(e);
    }
  }

  private static HikariDataSource pool(HikariConfig config) {
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setPoolName("casework");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw StoreException.noConnection(e);
    }
  }

  /** Connections in the role that works. */
  public DataSource application() {
    return application;
  }

  /** Connections as the owner of the tables: for tests and for repair, never for daily work. */
  DataSource owner() {
    return owner;
  }

  @Override
  public void close() {
    application.close();
    try {
      server.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the database did not close", e);
    }
  }
}
