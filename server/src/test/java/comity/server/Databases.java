package comity.server;

import comity.casework.store.Database;
import comity.casework.store.Place;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empty databases for tests, copied from one that has all tables; one server for all of them, which
 * waits for no disk and ends with the tests.
 */
final class Databases {

  private static final String EMPTY = "empty";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = started();

  private Databases() {}

  private static EmbeddedPostgres started() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      sql(server, "create database " + EMPTY);
      Place place = new Place.Server(server.getJdbcUrl("postgres", EMPTY), "", "");
      Database.open(place, new SecureRandom()).close();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sql(EmbeddedPostgres server, String statement) {
    JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
  }

  /** The address of one that nobody else uses. */
  static String fresh() {
    String name = "copy" + COPIES.incrementAndGet();
    sql(SERVER, "create database " + name + " template " + EMPTY);
    return SERVER.getJdbcUrl("postgres", name);
  }
}
