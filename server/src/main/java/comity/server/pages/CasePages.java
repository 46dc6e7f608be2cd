package comity.server.pages;

import comity.casework.Casework;
import comity.casework.cases.Action;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.cases.DecisionState;
import comity.casework.cases.RequestState;
import comity.kernel.json.Utf8;
import comity.kernel.law.Vocabulary;
import comity.server.casework.CaseRoutes;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.law.LawShelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
  private final Changes changes;
  private final Supplier<String> keys;

  CasePages(Pages pages, Supplier<Casework> casework, LawShelf shelf, Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.changes = new Changes(shelf);
    this.keys = keys;
  }

  ServerResponse one(ServerRequest request) {
    CaseState state = CaseRoutes.own(casework, request.pathVariable("case"));
    CaseHistory history = new CaseHistory(casework.get().history(state.id()));
    Vocabulary vocabulary = shelf.stack(pages.agency().stack()).vocabulary();
    Map<String, Object> values = new TreeMap<>();
    values.put("state", state);
    values.put("decided", decided(state, history));
    values.put("sources", history.sources(vocabulary));
    values.put("moments", history.moments());
    values.put("told", history.told());
    values.put("decisions", history.decisions());
    values.put("actions", ACTIONS.stream().map(Utf8::id).toList());
    values.put("now", pages.now());
    values.put("key", keys.get());
    return pages.show(request, "case", values);
  }

  /** A request with what was decided of it. */
  record Decided(RequestState request, Optional<DecisionSheet> sheet, Optional<Instant> until) {}

  private List<Decided> decided(CaseState state, CaseHistory history) {
    List<Decided> all = new ArrayList<>();
    for (RequestState request : state.requests().values()) {
      all.add(decided(state, request, history));
    }
    return all.reversed();
  }

  private Decided decided(CaseState state, RequestState request, CaseHistory history) {
    return new Decided(
        request,
        history.decisions().stream()
            .filter(made -> made.decision().request().equals(request.id()))
            .findFirst()
            .map(one -> sheet(state, one)),
        Optional.ofNullable(state.clocks().get(request.id())).map(clock -> clock.end()));
  }

  private DecisionSheet sheet(CaseState state, CaseHistory.Made made) {
    DecisionState decision =
        state.decisions().stream()
            .filter(one -> one.number() == made.number())
            .findFirst()
            .orElseThrow();
    return DecisionSheet.of(
        decision,
        made.decision(),
        changes.of(pages.agency().stack(), made.decision()),
        shelf.stack(pages.agency().stack()).vocabulary());
  }

  /** The decision on one page, to print: the latest, or an earlier one by its number. */
  ServerResponse decision(ServerRequest request) {
    CaseState state = CaseRoutes.own(casework, request.pathVariable("case"));
    RequestState asked = request(state, request);
    CaseHistory history = new CaseHistory(casework.get().history(state.id()));
    String number = new Form(request).text("decision");
    List<CaseHistory.Made> made =
        history.decisions().stream()
            .filter(one -> one.decision().request().equals(asked.id()))
            .toList();
    Map<String, Object> values = new TreeMap<>();
    values.put("state", state);
    values.put("request", asked);
    values.put(
        "sheet",
        made.stream()
            .filter(one -> number.isEmpty() || number.equals(Integer.toString(one.number())))
            .findFirst()
            .map(one -> sheet(state, one)));
    values.put("latest", made.isEmpty() ? 0 : made.getFirst().number());
    values.put("until", Optional.ofNullable(state.clocks().get(asked.id())).map(c -> c.end()));
    return pages.show(request, "decision", values);
  }

  /** The request of a case that a path names. */
  static RequestState request(CaseState state, ServerRequest request) {
    return Optional.ofNullable(state.requests().get(request.pathVariable("request")))
        .orElseThrow(
            () -> new ProblemException(Problem.NO_SUCH_CASE, "the case has no such request"));
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
                form.write("action"),
                new CaseCommand.TakeAction(
                    action, form.text("request"), at, form.text("to"), form.text("authority"))));
    return Pages.to("/cases/" + state.id());
  }
}
