package comity.casework;

import comity.casework.store.EventStore;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the lists again from the events, and says where they had not been what events make. */
final class Rebuilding {

  private static final List<String> TABLES =
      Stream.concat(
              ViewRow.TABLES.stream(),
              Stream.of(ProductionList.TABLE, SubmissionList.TABLE, HookList.TABLE))
          .sorted()
          .toList();

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventStore store;

  Rebuilding(DataSource database, EventStore store) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.store = store;
  }

  /** In one transaction, in which nobody else appends. */
  List<Rebuilt> run(Runnable makeAgain) {
    return transaction.execute(status -> {
      store.holdAppends();
      TABLES.forEach(this::remember);
      makeAgain.run();
      return TABLES.stream().map(this::compared).toList();
    });
  }

  private void remember(String table) {
    jdbc.sql("create temp table old_" + table + " on commit drop as table " + table).update();
  }

  private Rebuilt compared(String table) {
    String old = "old_" + table;
    return new Rebuilt(
        table,
        count("table " + table),
        count("table " + table + " except all table " + old),
        count("table " + old + " except all table " + table));
  }

  private long count(String rows) {
    return jdbc.sql("select count(*) from (" + rows + ") as counted").query(Long.class).single();
  }
}
