package comity.casework;

import comity.casework.store.Database;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lists for reading hold, as one text. */
final class Lists {

  private Lists() {}

  static String dump(Database database) {
    JdbcClient jdbc = JdbcClient.create(database.application());
    return List.of(
            "case_row",
            "request_row",
            "answer_row",
            "alarm_row",
            "clock_row",
            "production_row",
            "submission_row",
            "webhook_row")
        .stream()
        .flatMap(table ->
            jdbc
                .sql("select t::text from " + table + " t order by 1")
                .query(String.class)
                .list()
                .stream())
        .collect(Collectors.joining("\n"));
  }
}
