package comity.casework;

import comity.casework.cases.Requester;
import comity.casework.hooks.Hook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The list of webhooks, derived from their events; and beside it what no event holds: their
 * secrets, and what each requester would have heard when it was last looked at.
 */
final class HookList {

  static final String TABLE = "webhook_row";

  /** Any number will do, as long as no other pair in the database begins with it. */
  private static final int LOOKING = 0x686f6f6b;

  private final JdbcClient jdbc;

  HookList(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  List<Hook> ofAgency(String agency) {
    return jdbc.sql("select * from webhook_row where agency = ? order by id")
        .param(agency)
        .query(HookList::hook)
        .list();
  }

  private static Hook hook(ResultSet row, int number) throws SQLException {
    return new Hook(
        row.getString("id"),
        0,
        Hook.State.valueOf(row.getString("state")),
        row.getString("agency"),
        new Requester(row.getString("subscriber_agency"), row.getString("subscriber_office")),
        row.getString("url"),
        row.getString("reason"));
  }

  boolean hasAny() {
    return jdbc.sql("select exists (select from webhook_row)").query(Boolean.class).single();
  }

  /** Brings what is listed of one up to date; a secret goes with its webhook. */
  void put(JdbcClient in, Hook hook) {
    in.sql("delete from webhook_row where id = ?").param(hook.id()).update();
    if (hook.exists()) {
      in.sql("insert into webhook_row values (?, ?, ?, ?, ?, ?, ?)")
          .params(hook.id(), hook.agency())
          .params(hook.subscriber().agency(), hook.subscriber().office())
          .params(hook.url(), hook.state().name(), hook.reason())
          .update();
    } else {
      in.sql("delete from webhook_secret where id = ?").param(hook.id()).update();
      in.sql("delete from webhook_voice where id = ?").param(hook.id()).update();
    }
  }

  void keep(JdbcClient in, String id, String secret) {
    in.sql("insert into webhook_secret values (?, ?)").params(id, secret).update();
  }

  Optional<String> secret(String id) {
    return jdbc.sql("select secret from webhook_secret where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** Within a transaction: whoever looks at the same case waits until it is through. */
  void oneAtATime(String caseId) {
    jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
        .params(LOOKING, caseId)
        .query((row, n) -> n)
        .list();
  }

  Optional<String> voice(String id, String caseId, String request) {
    return jdbc.sql("select voice from webhook_voice where id = ? and case_id = ? and request = ?")
        .params(id, caseId, request)
        .query(String.class)
        .optional();
  }

  void keep(String id, String caseId, String request, String voice) {
    jdbc.sql(
            "insert into webhook_voice values (?, ?, ?, ?)"
                + " on conflict (id, case_id, request) do update set voice = excluded.voice")
        .params(id, caseId, request, voice)
        .update();
  }

  /** The cases of an agency in which a requester has a request. */
  List<String> cases(Hook hook) {
    return jdbc.sql(
            "select distinct case_id from request_row join case_row using (case_id)"
                + " where agency = ? and requester_agency = ? and requester_office = ?")
        .params(hook.agency(), hook.subscriber().agency(), hook.subscriber().office())
        .query(String.class)
        .list();
  }

  /** Empties it, to be made again. */
  void clear() {
    jdbc.sql("delete from webhook_row").update();
  }

  /** Brings what is listed of one up to date. */
  void put(Hook hook) {
    put(jdbc, hook);
  }
}
