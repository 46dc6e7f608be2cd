package comity.casework;

import comity.casework.cases.ActionState;
import comity.casework.cases.Alarm;
import comity.casework.cases.AlarmState;
import comity.casework.cases.CaseState;
import comity.casework.cases.ClockState;
import comity.casework.cases.DecisionState;
import comity.casework.cases.RequestState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists for reading, derived from the events of each case whenever one is appended. They hold
 * nothing of their own and can be made again at any time.
 */
public final class Views {

  private static final List<String> TABLES =
      List.of("clock_row", "alarm_row", "answer_row", "request_row", "case_row");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Cases cases;

  Views(DataSource database, Cases cases) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.cases = cases;
  }

  /**
   * A case in a list.
   *
   * @param heldSince since when the person is kept past release; null while that is not so
   */
  public record CaseRow(
      String caseId,
      String agency,
      String agencyNumber,
      int version,
      boolean inCustody,
      Instant heldSince) {}

  /** The cases of an agency, by its own numbers. */
  public List<CaseRow> cases(String agency) {
    return jdbc.sql("select * from case_row where agency = ? order by agency_number")
        .param(agency)
        .query((row, n) ->
            new CaseRow(
                row.getString("case_id"),
                row.getString("agency"),
                row.getString("agency_number"),
                row.getInt("version"),
                row.getBoolean("in_custody"),
                instant(row.getObject("held_since", OffsetDateTime.class))))
        .list();
  }

  /** An open request in a list. */
  public record RequestRow(
      String caseId,
      String request,
      String agency,
      String office,
      Instant receivedAt,
      boolean open) {}

  /**
   * What a requester has asked for, the latest first. Not what they handed in themselves: that it
   * is in a case would tell that somebody is here.
   */
  public List<RequestRow> requests(String requesterAgency, String office) {
    return jdbc.sql(
            "select * from request_row r where requester_agency = ? and requester_office = ?"
                + " and not exists (select from submission_row s where s.case_id = r.case_id"
                + " and s.request = r.request)"
                + " order by received_at desc, case_id, request")
        .params(requesterAgency, office)
        .query((row, n) ->
            new RequestRow(
                row.getString("case_id"),
                row.getString("request"),
                row.getString("requester_agency"),
                row.getString("requester_office"),
                instant(row.getObject("received_at", OffsetDateTime.class)),
                row.getBoolean("open")))
        .list();
  }

  /** Cases of an agency that have an open request. */
  List<String> open(String agency) {
    return jdbc.sql(
            "select distinct case_id from request_row join case_row using (case_id)"
                + " where open and agency = ? order by case_id")
        .param(agency)
        .query(String.class)
        .list();
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** Brings what is listed of a case up to date. */
  void put(JdbcClient in, CaseState state) {
    TABLES.forEach(
        table -> in.sql("delete from " + table + " where case_id = ?").param(state.id()).update());
    if (state.exists()) {
      putCase(in, state);
      state.requests().values().forEach(request -> put(in, state.id(), request));
      state.alarms().forEach(alarm -> put(in, state.id(), alarm));
      state.clocks().values().forEach(clock -> put(in, state.id(), clock));
    }
  }

  private static void putCase(JdbcClient in, CaseState state) {
    in.sql("insert into case_row values (?, ?, ?, ?, ?, ?)")
        .params(state.id(), state.agency(), state.agencyNumber(), state.version())
        .param(state.inCustody())
        .param(state.hold().map(ActionState::at).map(Views::utc).orElse(null))
        .update();
  }

  private static void put(JdbcClient in, String caseId, RequestState request) {
    in.sql("insert into request_row values (?, ?, ?, ?, ?, ?)")
        .params(caseId, request.id(), request.requester().agency(), request.requester().office())
        .params(utc(request.receivedAt()), request.open())
        .update();
    request.decision().ifPresent(decision -> put(in, caseId, decision));
  }

  private static void put(JdbcClient in, String caseId, DecisionState decision) {
    decision
        .answers()
        .forEach((act, answer) ->
            in.sql("insert into answer_row values (?, ?, ?, ?, ?)")
                .params(caseId, decision.request(), act, decision.number())
                .param(answer.modality())
                .update());
  }

  private static void put(JdbcClient in, String caseId, AlarmState alarm) {
    in.sql("insert into alarm_row values (?, ?, ?, ?, ?, ?)")
        .params(caseId, alarm.number(), utc(alarm.at()), alarm.alarm().name())
        .params(alarm.act(), alarm.request())
        .update();
  }

  private static void put(JdbcClient in, String caseId, ClockState clock) {
    in.sql("insert into clock_row values (?, ?, ?)")
        .params(caseId, clock.request(), utc(clock.end()))
        .update();
  }

  /**
   * A clock that runs.
   *
   * @param end from then on the person may no longer be kept on account of the request
   */
  public record ClockRow(String caseId, String request, Instant end) {}

  /** The clocks of an agency's cases, the first to end first. */
  public List<ClockRow> clocks(String agency) {
    return jdbc.sql(
            "select clock_row.* from clock_row join case_row using (case_id)"
                + " where agency = ? and in_custody order by ends_at, case_id, request")
        .param(agency)
        .query((row, n) ->
            new ClockRow(
                row.getString("case_id"),
                row.getString("request"),
                instant(row.getObject("ends_at", OffsetDateTime.class))))
        .list();
  }

  /** An alarm in a list. */
  public record AlarmRow(
      String caseId, int number, Instant at, Alarm alarm, String act, String request) {}

  /** The alarms of an agency's cases, the latest first. */
  public List<AlarmRow> alarms(String agency) {
    return jdbc.sql(
            "select alarm_row.* from alarm_row join case_row using (case_id)"
                + " where agency = ? order by raised_at desc, case_id, number")
        .param(agency)
        .query((row, n) ->
            new AlarmRow(
                row.getString("case_id"),
                row.getInt("number"),
                instant(row.getObject("raised_at", OffsetDateTime.class)),
                Alarm.valueOf(row.getString("alarm")),
                row.getString("act"),
                row.getString("request")))
        .list();
  }

  /** Makes all of it again from the events. */
  void rebuild() {
    transaction.executeWithoutResult(status -> {
      TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
      cases.all().forEach(id -> put(jdbc, cases.state(id)));
    });
  }
}
