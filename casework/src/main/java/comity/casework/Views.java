package comity.casework;

import comity.casework.cases.Alarm;
import comity.casework.cases.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists for reading, derived from the events of each case whenever one is appended. They hold
 * nothing of their own and can be made again at any time.
 */
public final class Views {

  private final DataSource source;
  private final JdbcClient jdbc;
  private final Cases cases;

  Views(DataSource database, Cases cases) {
    this.source = database;
    this.jdbc = JdbcClient.create(database);
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

  /**
   * Cases of an agency, by its own numbers.
   *
   * @param inCustody only those of persons who are in custody
   * @param page named by cases
   */
  public List<CaseRow> cases(String agency, boolean inCustody, Page page) {
    return jdbc.sql(
            "select * from case_row where agency = :agency"
                + (inCustody ? " and in_custody" : "")
                + " and agency_number > case when :after = '' then '' else"
                + " (select agency_number from case_row"
                + " where agency = :agency and case_id = :after) end"
                + " order by agency_number limit :limit")
        .param("agency", agency)
        .param("after", page.after())
        .param("limit", page.limit())
        .query((row, n) -> row(row))
        .list();
  }

  /** The case that an agency knows by that number of its own. */
  public Optional<CaseRow> numbered(String agency, String number) {
    return jdbc.sql("select * from case_row where agency = ? and agency_number = ?")
        .params(agency, number)
        .query((row, n) -> row(row))
        .optional();
  }

  private static CaseRow row(ResultSet row) throws SQLException {
    return new CaseRow(
        row.getString("case_id"),
        row.getString("agency"),
        row.getString("agency_number"),
        row.getInt("version"),
        row.getBoolean("in_custody"),
        instant(row.getObject("held_since", OffsetDateTime.class)));
  }

  /** All cases of an agency, by its own numbers, read in parts as they are asked for. */
  public Stream<CaseRow> cases(String agency) {
    return Stream.iterate(
            cases(agency, false, Page.first()),
            rows -> !rows.isEmpty(),
            rows -> cases(agency, false, new Page(rows.getLast().caseId(), Page.MOST)))
        .flatMap(List::stream);
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
   *
   * @param page named by case and request, as in {@code CASE/R2}; empty where the name is not of
   *     one of these, so that nothing is told of others
   */
  public List<RequestRow> requests(String requesterAgency, String office, Page page) {
    return jdbc.sql(
            "with own as not materialized (select * from request_row r"
                + " where requester_agency = :agency and requester_office = :office"
                + " and not exists (select from submission_row s where s.case_id = r.case_id"
                + " and s.request = r.request)),"
                + " seen as (select case when :after = '' then 'infinity' else"
                + " (select received_at from own where case_id || '/' || request = :after"
                + " and case_id = split_part(:after, '/', 1)) end as at)"
                + " select * from own where received_at <= (select at from seen)"
                + " and (received_at < (select at from seen)"
                + " or case_id || '/' || request > :after)"
                + " order by received_at desc, case_id || '/' || request limit :limit")
        .param("agency", requesterAgency)
        .param("office", office)
        .param("after", page.after())
        .param("limit", page.limit())
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

  /**
   * Brings what is listed of a case up to date; within the transaction of its events. The row of
   * the case takes all that refers to it along. In one go, because others wait meanwhile.
   */
  void put(CaseState state) {
    StringBuilder sql = new StringBuilder("delete from case_row where case_id = ?");
    List<Object> values = new ArrayList<>();
    values.add(state.id());
    Map<String, List<ViewRow>> tables =
        ViewRow.of(state).stream()
            .collect(
                Collectors.groupingBy(ViewRow::table, LinkedHashMap::new, Collectors.toList()));
    tables.forEach((table, rows) -> insert(table, rows, sql, values));
    jdbc.sql(sql.toString()).params(values).update();
  }

  private static void insert(
      String table, List<ViewRow> rows, StringBuilder sql, List<Object> values) {
    sql.append("; insert into ").append(table).append(" values ");
    String row = String.join(", ", Collections.nCopies(rows.getFirst().values().size(), "?"));
    sql.append(String.join(", ", Collections.nCopies(rows.size(), "(" + row + ")")));
    rows.forEach(one -> values.addAll(one.values()));
  }

  /**
   * A clock that runs.
   *
   * @param end from then on the person may no longer be kept on account of the request
   */
  public record ClockRow(String caseId, String request, Instant end) {}

  /**
   * The clocks of an agency's cases, the first to end first.
   *
   * @param most as many as these
   */
  public List<ClockRow> clocks(String agency, int most) {
    return jdbc.sql(
            "select clock_row.* from clock_row join case_row using (case_id)"
                + " where agency = ? and in_custody order by ends_at, case_id, request limit ?")
        .params(agency, most)
        .query((row, n) ->
            new ClockRow(
                row.getString("case_id"),
                row.getString("request"),
                instant(row.getObject("ends_at", OffsetDateTime.class))))
        .list();
  }

  /**
   * An alarm in a list.
   *
   * @param agencyNumber the agency's own for the case
   */
  public record AlarmRow(
      String caseId,
      String agencyNumber,
      int number,
      Instant at,
      Alarm alarm,
      String act,
      String request) {}

  /**
   * The alarms of an agency's cases, the latest first.
   *
   * @param most as many as these
   */
  public List<AlarmRow> alarms(String agency, int most) {
    return jdbc.sql(
            "select alarm_row.*, agency_number from alarm_row join case_row using (case_id)"
                + " where agency = ? order by raised_at desc, case_id, number limit ?")
        .params(agency, most)
        .query((row, n) ->
            new AlarmRow(
                row.getString("case_id"),
                row.getString("agency_number"),
                row.getInt("number"),
                instant(row.getObject("raised_at", OffsetDateTime.class)),
                Alarm.valueOf(row.getString("alarm")),
                row.getString("act"),
                row.getString("request")))
        .list();
  }

  /** Makes all of it again from the events; within a transaction in which nobody appends. */
  void rebuild() {
    ViewRow.TABLES.reversed().forEach(table -> jdbc.sql("delete from " + table).update());
    Bulk bulk = new Bulk(source, ViewRow.TABLES);
    cases.each(state -> bulk.add(ViewRow.of(state)));
    bulk.flush();
  }
}
