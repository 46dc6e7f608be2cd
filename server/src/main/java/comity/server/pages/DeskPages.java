package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Page;
import comity.casework.Submissions;
import comity.casework.Views;
import comity.casework.cases.CaseState;
import comity.casework.intake.Submission;
import comity.kernel.json.Utf8;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What needs doing now, for the staff of an agency. */
final class DeskPages {

  private static final int SHOWN = 50;

  private final Pages pages;
  private final Supplier<Casework> casework;

  DeskPages(Pages pages, Supplier<Casework> casework) {
    this.pages = pages;
    this.casework = casework;
  }

  /**
   * A clock that runs.
   *
   * @param citations of the law that says so
   */
  record Clock(
      String caseId,
      String number,
      String request,
      Instant end,
      Duration left,
      String modality,
      List<String> citations) {

    public boolean isOver() {
      return left.isNegative() || left.isZero();
    }

    public boolean isSoon() {
      return left.compareTo(Duration.ofHours(4)) < 0;
    }
  }

  /** An alarm, as the messages name it. */
  record Alarm(Views.AlarmRow row) {

    public String kind() {
      return Utf8.id(row.alarm());
    }
  }

  ServerResponse desk(ServerRequest request) {
    String agency = pages.agency().id();
    Views views = casework.get().views();
    Map<String, CaseState> read = new HashMap<>();
    Instant now = pages.clock().instant();
    List<Clock> clocks =
        views.clocks(agency, SHOWN).stream()
            .map(row -> clock(row, state(row.caseId(), read), now))
            .toList();
    List<Alarm> alarms = views.alarms(agency, SHOWN).stream().map(Alarm::new).toList();
    return pages.show(
        request,
        "desk",
        Map.of(
            "clocks",
            clocks,
            "alarms",
            alarms,
            "waiting",
            waiting(agency),
            "cases",
            views.cases(agency, true, Page.first()),
            "now",
            now));
  }

  /** What was handed in and nobody has looked at. */
  private List<Submissions.Row> waiting(String agency) {
    return casework.get().submissions().ofAgency(agency).stream()
        .filter(row -> row.stage() == Submission.Stage.WAITING)
        .toList();
  }

  private CaseState state(String caseId, Map<String, CaseState> read) {
    return read.computeIfAbsent(caseId, id -> casework.get().state(id).orElseThrow());
  }

  private static Clock clock(Views.ClockRow row, CaseState state, Instant now) {
    var hold =
        state.requests().get(row.request()).decision().flatMap(decision -> decision.answer("hold"));
    return new Clock(
        row.caseId(),
        state.agencyNumber(),
        row.request(),
        row.end(),
        Duration.between(now, row.end()),
        hold.flatMap(answer -> answer.settled()).orElse("open"),
        hold.map(answer -> answer.citations()).orElse(List.of()));
  }
}
