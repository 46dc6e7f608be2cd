package comity.casework;

import comity.casework.cases.ActionState;
import comity.casework.cases.AlarmState;
import comity.casework.cases.CaseState;
import comity.casework.cases.ClockState;
import comity.casework.cases.DecisionState;
import comity.casework.cases.RequestState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a list for reading.
 *
 * @param values in the order of the columns; null where there is none
 */
record ViewRow(String table, List<Object> values) {

  private static final String CASE = "case_row";
  private static final String REQUEST = "request_row";
  private static final String ANSWER = "answer_row";
  private static final String ALARM = "alarm_row";
  private static final String CLOCK = "clock_row";

  /** All of them, those that others refer to first. */
  static final List<String> TABLES = List.of(CASE, REQUEST, ANSWER, ALARM, CLOCK);

  /** What the lists hold of a case; nothing of one that was sealed. */
  static List<ViewRow> of(CaseState state) {
    List<ViewRow> rows = new ArrayList<>();
    if (state.exists()) {
      rows.add(ofCase(state));
      state.requests().values().forEach(request -> add(state.id(), request, rows));
      state.alarms().forEach(alarm -> rows.add(of(state.id(), alarm)));
      state.clocks().values().forEach(clock -> rows.add(of(state.id(), clock)));
    }
    return rows;
  }

  private static ViewRow ofCase(CaseState state) {
    return row(
        CASE,
        state.id(),
        state.agency(),
        state.agencyNumber(),
        state.version(),
        state.inCustody(),
        state.hold().map(ActionState::at).map(ViewRow::utc).orElse(null));
  }

  private static void add(String caseId, RequestState request, List<ViewRow> rows) {
    rows.add(
        row(
            REQUEST,
            caseId,
            request.id(),
            request.requester().agency(),
            request.requester().office(),
            utc(request.receivedAt()),
            request.open()));
    request.decision().ifPresent(decision -> add(caseId, decision, rows));
  }

  private static void add(String caseId, DecisionState decision, List<ViewRow> rows) {
    decision
        .answers()
        .forEach((act, answer) ->
            rows.add(
                row(
                    ANSWER,
                    caseId,
                    decision.request(),
                    act,
                    decision.number(),
                    answer.modality())));
  }

  private static ViewRow of(String caseId, AlarmState alarm) {
    return row(
        ALARM,
        caseId,
        alarm.number(),
        utc(alarm.at()),
        alarm.alarm().name(),
        alarm.act(),
        alarm.request());
  }

  private static ViewRow of(String caseId, ClockState clock) {
    return row(CLOCK, caseId, clock.request(), utc(clock.end()));
  }

  private static ViewRow row(String table, Object... values) {
    return new ViewRow(table, Arrays.asList(values));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
