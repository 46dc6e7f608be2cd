package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Write;
import comity.casework.cases.Action;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.RequestState;
import comity.kernel.json.Utf8;
import comity.kernel.law.Vocabulary;
import comity.server.access.Callers;
import comity.server.casework.CaseRoutes;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.law.LawShelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One case, for the staff of the agency whose it is. */
final class CasePages {

  /** Hand-overs are a supervisor's, and are recorded elsewhere. */
  private static final Set<Action> ACTIONS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Action.TRANSFERRED)));

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawShelf shelf;
  private final Supplier<String> keys;

  CasePages(Pages pages, Supplier<Casework> casework, LawShelf shelf, Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.keys = keys;
  }

  /**
   * An event of the time line.
   *
   * @param kind of event, {@code request-received}; {@code erased} for one that was sealed
   * @param about what it is about: a request, an act, an alarm
   */
  record Moment(int number, Instant at, String kind, String about) {}

  /** Where a fact comes from. */
  record Source(int number, String source, String how, List<CaseFacts.Line> lines) {}

  ServerResponse one(ServerRequest request) {
    CaseState state = CaseRoutes.own(casework, request.pathVariable("case"));
    List<Recorded> history = casework.get().history(state.id());
    Vocabulary vocabulary = vocabulary();
    Map<String, Object> values = new TreeMap<>();
    values.put("state", state);
    values.put("sheets", sheets(state));
    values.put("facts", CaseFacts.lines(state.facts().sheet(), vocabulary));
    values.put("sources", sources(history, vocabulary));
    values.put("moments", history.stream().map(CasePages::moment).toList());
    values.put("actions", actions());
    values.put("now", WhenFields.of(pages.clock().instant(), pages.agency().zone()));
    values.put("key", keys.get());
    return pages.show(request, "case", values);
  }

  private Vocabulary vocabulary() {
    return shelf.choice(pages.agency().stack(), true, Optional.empty()).vocabulary();
  }

  /** A request with what was decided of it. */
  record Decided(RequestState request, Optional<DecisionSheet> sheet, Optional<Instant> until) {}

  private static List<Decided> sheets(CaseState state) {
    List<Decided> sheets = new ArrayList<>();
    for (RequestState request : state.requests().values()) {
      sheets.add(decided(state, request));
    }
    return sheets.reversed();
  }

  private static Decided decided(CaseState state, RequestState request) {
    return new Decided(
        request,
        request.decision().map(DecisionSheet::of),
        Optional.ofNullable(state.clocks().get(request.id())).map(clock -> clock.end()));
  }

  private static List<Source> sources(List<Recorded> history, Vocabulary vocabulary) {
    List<Source> sources = new ArrayList<>();
    for (Recorded recorded : history) {
      switch (recorded.event().orElse(null)) {
        case CaseEvent.CustodyRegistered e ->
            sources.add(
                new Source(
                    recorded.number(), "custody", "", CaseFacts.lines(e.facts(), vocabulary)));
        case CaseEvent.FactsFound e ->
            sources.add(
                new Source(
                    recorded.number(),
                    e.source(),
                    e.how(),
                    CaseFacts.lines(e.facts(), vocabulary)));
        case null, default -> {}
      }
    }
    return sources;
  }

  private static Moment moment(Recorded recorded) {
    String kind =
        recorded.event().map(event -> words(event.getClass().getSimpleName())).orElse("erased");
    return new Moment(
        recorded.number(), recorded.at(), kind, recorded.event().map(CasePages::about).orElse(""));
  }

  /** {@code request-received} for {@code RequestReceived}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String about(CaseEvent event) {
    return switch (event) {
      case CaseEvent.RequestReceived e -> e.request();
      case CaseEvent.RequestCorrected e -> e.request();
      case CaseEvent.RequestCancelled e -> e.request();
      case CaseEvent.DecisionMade e -> e.request();
      case CaseEvent.ActionTaken e -> Utf8.id(e.action());
      case CaseEvent.AlarmRaised e -> Utf8.id(e.alarm());
      case CaseEvent.ClockSet e -> e.request();
      case CaseEvent.ClockStopped e -> e.request();
      case CaseEvent.ClockTold e -> e.request();
      case CaseEvent.Disclosed e -> e.act();
      case CaseEvent.Withheld e -> e.act();
      case CaseEvent.FactsFound e -> e.source();
      default -> "";
    };
  }

  private static List<String> actions() {
    return ACTIONS.stream().map(Utf8::id).toList();
  }

  /** The decision on one page, to print. */
  ServerResponse decision(ServerRequest request) {
    CaseState state = CaseRoutes.own(casework, request.pathVariable("case"));
    RequestState asked =
        Optional.ofNullable(state.requests().get(request.pathVariable("request")))
            .orElseThrow(
                () -> new ProblemException(Problem.NO_SUCH_CASE, "the case has no such request"));
    FactSheet facts = state.facts().and(asked.facts()).sheet();
    Map<String, Object> values = new TreeMap<>();
    values.put("state", state);
    values.put("decided", decided(state, asked));
    values.put("facts", CaseFacts.lines(facts, vocabulary()));
    values.put("layers", asked.decision().map(d -> layers(d.outcome().json())).orElse(List.of()));
    return pages.show(request, "decision", values);
  }

  /** A law that decided, with its version and hash. */
  record Layer(String law, String version, String hash) {}

  private static List<Layer> layers(String outcome) {
    List<Layer> layers = new ArrayList<>();
    CaseFacts.MAPPER
        .readTree(outcome)
        .path("layers")
        .forEach(layer ->
            layers.add(
                new Layer(
                    layer.path("law").asString(""),
                    layer.path("version").asString(""),
                    layer.path("lawHash").asString(""))));
    return layers;
  }

  /** Records what the agency did. */
  ServerResponse act(ServerRequest request) {
    CaseState state = CaseRoutes.own(casework, request.pathVariable("case"));
    Form form = new Form(request);
    Action action =
        Form.named(ACTIONS, form.text("action"))
            .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "say what was done"));
    Instant at =
        WhenFields.of(form, "at")
            .at(pages.agency().zone())
            .orElseThrow(() ->
                new ProblemException(Problem.BAD_REQUEST, "say when, as 2024-06-01 and 14:30"))
            .toInstant();
    IntakePages.done(
        casework
            .get()
            .write(
                state.id(),
                Write.of(Callers.current().account(), "page action " + form.text("key")),
                new CaseCommand.TakeAction(
                    action, form.text("request"), at, form.text("to"), form.text("authority"))));
    return Pages.to("/cases/" + state.id());
  }
}
