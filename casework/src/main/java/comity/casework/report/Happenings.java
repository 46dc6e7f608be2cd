package comity.casework.report;

import comity.casework.cases.Action;
import comity.casework.cases.ActionState;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.Known;
import comity.casework.cases.Recorded;
import comity.casework.cases.RequestState;
import comity.casework.report.Happening.Detail;
import comity.kernel.json.Utf8;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened in one case that some item of a report may count. */
final class Happenings {

  private static final String DETAINER = "onDetainer";
  private static final String INQUIRY = "federalInquiry";
  private static final String SUPPORT = "onSupport";
  private static final String DISCLOSE = "disclose.";

  private final Tests tests;
  private final CaseState state;
  private final List<Recorded> history;
  private final ZoneId zone;
  private final Map<Asked, Truth> answers = new HashMap<>();

  /** Whether a request is one of those that a test means. */
  private record Asked(String test, String request) {}

  Happenings(Tests tests, CaseState state, List<Recorded> history, ZoneId zone) {
    this.tests = tests;
    this.state = state;
    this.history = history;
    this.zone = zone;
  }

  List<Happening> of(Counts counts) {
    return switch (counts) {
      case DETAINERS -> detainers();
      case HELD -> firsts(Action.HOLD_BEGUN);
      case TRANSFERRED -> firsts(Action.TRANSFERRED);
      case NOT_HONORED -> notHonored();
      case HELD_NOT_TRANSFERRED -> heldNotTransferred();
      case INQUIRIES -> inquiries();
      case ANSWERS -> answers();
      case SUPPORT -> support();
      case SUPPORT_ACTIONS -> supportActions();
      case SUPPLIED -> List.of();
    };
  }

  private List<Happening> detainers() {
    return state.requests().values().stream()
        .map(request -> on(request, request.receivedAt(), DETAINER))
        .flatMap(Optional::stream)
        .toList();
  }

  /** People count once in a case, on the first day. */
  private List<Happening> firsts(Action action) {
    return state.actions().stream()
        .filter(done -> done.action() == action)
        .map(this::onDetainer)
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  /** What was done on a detainer; where no request is named, it may have been on any of them. */
  private Optional<Happening> onDetainer(ActionState done) {
    RequestState named = state.requests().get(done.request());
    return named == null
        ? detainerAt(done.at()).map(Happening::open)
        : on(named, done.at(), DETAINER);
  }

  private Optional<Happening> detainerAt(Instant at) {
    return state.requests().values().stream()
        .filter(request -> !request.receivedAt().isAfter(at))
        .map(request -> on(request, at, DETAINER))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Happening> notHonored() {
    Optional<ActionState> declined =
        state.actions().stream()
            .filter(done -> done.action() == Action.DECLINED && onDetainer(done).isPresent())
            .findFirst();
    Optional<ActionState> refusal = declined.or(this::releasedWithout);
    return refusal.flatMap(this::onDetainer).map(List::of).orElse(List.of());
  }

  /** Where nothing was done on a detainer before release, it was not honored. */
  private Optional<ActionState> releasedWithout() {
    boolean honored =
        state.actions().stream()
            .anyMatch(done ->
                done.action() == Action.HOLD_BEGUN
                    || done.action() == Action.NOTIFIED
                    || done.action() == Action.TRANSFERRED);
    return honored ? Optional.empty() : first(Action.RELEASED).map(this::withDetainer);
  }

  /** A release answers no request; it is told of the detainer that it passed over. */
  private ActionState withDetainer(ActionState release) {
    String request =
        state.requests().values().stream()
            .filter(r -> !r.receivedAt().isAfter(release.at()))
            .filter(r -> on(r, release.at(), DETAINER).isPresent())
            .map(RequestState::id)
            .findFirst()
            .orElse("");
    return new ActionState(
        release.number(), release.action(), request, release.at(), release.to(), "");
  }

  private List<Happening> heldNotTransferred() {
    Optional<ActionState> ended = first(Action.HOLD_ENDED).or(() -> first(Action.RELEASED));
    boolean held = first(Action.HOLD_BEGUN).flatMap(this::onDetainer).isPresent();
    return held && first(Action.TRANSFERRED).isEmpty()
        ? ended.map(ActionState::at).flatMap(this::detainerAt).map(Happening::open).stream()
            .toList()
        : List.of();
  }

  private Optional<ActionState> first(Action action) {
    return state.actions().stream().filter(done -> done.action() == action).findFirst();
  }

  private List<Happening> support() {
    return state.requests().values().stream()
        .map(request ->
            on(request, request.receivedAt(), SUPPORT)
                .map(found -> found.with(Map.of(Detail.REQUESTER, request.requester().agency()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Happening> supportActions() {
    return state.actions().stream().map(this::supportAction).flatMap(Optional::stream).toList();
  }

  /** What was done without naming a request is no answer to one. */
  private Optional<Happening> supportAction(ActionState done) {
    RequestState named = state.requests().get(done.request());
    return named == null
        ? Optional.empty()
        : on(named, done.at(), SUPPORT).map(found -> found.with(acted(named, done)));
  }

  private static Map<Detail, String> acted(RequestState request, ActionState done) {
    return Map.of(
        Detail.REQUESTER, request.requester().agency(), Detail.ACTION, Utf8.id(done.action()));
  }

  private List<Happening> inquiries() {
    List<Happening> found = new ArrayList<>();
    for (Recorded recorded : history) {
      if (recorded.event().orElse(null) instanceof CaseEvent.Asked asked) {
        for (String kind : asked.kinds()) {
          about(asked.request(), recorded.at(), kind).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private List<Happening> answers() {
    List<Happening> found = new ArrayList<>();
    for (Recorded recorded : history) {
      if (recorded.event().orElse(null) instanceof CaseEvent.Disclosed told
          && told.act().startsWith(DISCLOSE)) {
        about(told.request(), recorded.at(), told.act().substring(DISCLOSE.length()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Happening> about(String id, Instant at, String kind) {
    RequestState request = state.requests().get(id);
    return request == null
        ? Optional.empty()
        : on(request, at, INQUIRY).map(found -> with(found, kind));
  }

  private Happening with(Happening found, String kind) {
    String transfer = first(Action.TRANSFERRED).isPresent() ? "handed over" : "not handed over";
    return new Happening(
        found.caseId(),
        found.person(),
        found.day(),
        found.facts(),
        Map.of(Detail.INFORMATION, kind, Detail.TRANSFER, transfer),
        found.sure());
  }

  /** Something on a request that may be one of those. */
  private Optional<Happening> on(RequestState request, Instant at, String test) {
    Known facts = state.facts().and(request.facts());
    Happening found =
        new Happening(
            state.id(), state.agencyNumber(), at.atZone(zone).toLocalDate(), facts, Map.of(), true);
    return switch (answers.computeIfAbsent(
        new Asked(test, request.id()), a -> tests.ask(test, facts))) {
      case YES -> Optional.of(found);
      case OPEN -> Optional.of(found.open());
      case NO -> Optional.empty();
    };
  }
}
