package comity.casework;

import comity.casework.production.Production;
import comity.casework.production.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of productions, derived from their events. It holds nothing of its own. */
final class ProductionList {

  static final String TABLE = "production_row";

  private final JdbcClient jdbc;

  ProductionList(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  List<Productions.Row> ofAgency(String agency) {
    return rows("agency", agency);
  }

  List<Productions.Row> ofProsecutor(String prosecutor) {
    return rows("prosecutor", prosecutor);
  }

  private List<Productions.Row> rows(String column, String value) {
    return jdbc.sql(
            "select p.* from production_row p join event e on e.stream = 'production:' || p.id"
                + " and e.number = 1 where p."
                + column
                + " = ? order by e.leaf")
        .param(value)
        .query(ProductionList::row)
        .list();
  }

  private static Productions.Row row(ResultSet row, int number) throws SQLException {
    return new Productions.Row(
        row.getString("id"),
        row.getString("agency"),
        row.getString("prosecutor"),
        row.getInt("version"),
        row.getString("step"));
  }

  /** Brings what is listed of one up to date. */
  void put(JdbcClient in, Production production) {
    in.sql("delete from production_row where id = ?").param(production.id()).update();
    production.step().ifPresent(step -> insert(in, production, step));
  }

  private static void insert(JdbcClient in, Production production, Step step) {
    in.sql("insert into production_row values (?, ?, ?, ?, ?)")
        .params(production.id(), production.agency(), production.prosecutor())
        .params(production.version(), step.id())
        .update();
  }

  /** Empties it, to be made again. */
  void clear() {
    jdbc.sql("delete from production_row").update();
  }

  /** Brings what is listed of one up to date. */
  void put(Production production) {
    put(jdbc, production);
  }
}
