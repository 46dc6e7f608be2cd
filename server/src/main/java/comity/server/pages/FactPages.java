package comity.server.pages;

import comity.casework.Casework;
import comity.casework.cases.ActAnswer;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RequestState;
import comity.kernel.facts.FactPath;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import comity.server.access.Callers;
import comity.server.casework.CaseRoutes;
import comity.server.law.LawShelf;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Findings of a case and corrections of a request: one fact at a time, with its source. */
final class FactPages {

  private static final String FACT = "fact";

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawShelf shelf;
  private final FormPages forms;

  FactPages(Pages pages, Supplier<Casework> casework, LawShelf shelf, FormPages forms) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.forms = forms;
  }

  /** Which fact was found, and then the fact. */
  ServerResponse finding(ServerRequest request) {
    CaseState state = own(request);
    return page(
        request,
        "finding",
        "/cases/" + state.id(),
        state.requests().values().stream().toList(),
        FactPages::isOfCase,
        finding(state));
  }

  ServerResponse found(ServerRequest request) {
    CaseState state = own(request);
    FactForm.Read read = read(request);
    return forms.take(
        request,
        finding(state).carrying(FACT, path(request)),
        read,
        filled ->
            written(
                state,
                filled,
                "finding",
                new CaseCommand.FindFacts(
                    sheet(read),
                    filled.text("source"),
                    filled.text("how"),
                    Callers.current().account(),
                    filled.when("at").orElseThrow().toInstant())));
  }

  private FormPage finding(CaseState state) {
    return FormPage.of(
            "finding",
            "/cases/" + state.id(),
            Field.text("source").needed(),
            Field.text("how"),
            Field.when("at").needed())
        .given("at", pages.now());
  }

  /** Which fact of a request is otherwise, and then the fact. */
  ServerResponse correction(ServerRequest request) {
    CaseState state = own(request);
    RequestState asked = CasePages.request(state, request);
    return page(
        request,
        "correction",
        "/cases/" + state.id(),
        List.of(asked),
        FactPages::isOfRequest,
        correction(state));
  }

  ServerResponse corrected(ServerRequest request) {
    CaseState state = own(request);
    RequestState asked = CasePages.request(state, request);
    FactForm.Read read = read(request);
    return forms.take(
        request,
        correction(state).carrying(FACT, path(request)),
        read,
        filled ->
            written(
                state,
                filled,
                "correction",
                new CaseCommand.CorrectRequest(asked.id(), sheet(read), filled.text("reason"))));
  }

  private static FormPage correction(CaseState state) {
    return FormPage.of("correction", "/cases/" + state.id(), Field.text("reason").needed());
  }

  private ServerResponse page(
      ServerRequest request,
      String id,
      String back,
      List<RequestState> asked,
      Predicate<String> wanted,
      FormPage form) {
    return path(request).isEmpty()
        ? choose(request, id, back, asked, wanted)
        : forms.show(request, form.carrying(FACT, path(request)), read(request));
  }

  /** Facts that would settle something come first. */
  private ServerResponse choose(
      ServerRequest request,
      String id,
      String back,
      List<RequestState> asked,
      Predicate<String> wanted) {
    Vocabulary vocabulary = vocabulary();
    List<Fact> all =
        vocabulary.root().facts().stream().filter(fact -> wanted.test(fact.path())).toList();
    List<String> open = asked.stream().flatMap(one -> open(one).stream()).toList();
    return pages.show(
        request,
        "choose-fact",
        Map.of(
            "form", id,
            "back", back,
            "path", request.servletRequest().getRequestURI(),
            "first", all.stream().filter(fact -> isAmong(open, fact)).toList(),
            "others", all.stream().filter(fact -> !isAmong(open, fact)).toList()));
  }

  private static List<String> open(RequestState request) {
    return request.decision().stream()
        .flatMap(decision -> decision.answers().values().stream())
        .map(ActAnswer::dependsOn)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** An element's fact is found with its list. */
  private static boolean isAmong(List<String> open, Fact fact) {
    return open.stream()
        .anyMatch(path -> path.equals(fact.path()) || path.startsWith(fact.path() + "["));
  }

  private FactForm.Read read(ServerRequest request) {
    Form form = new Form(request);
    FactForm.Read read =
        new FactForm(vocabulary(), pages.agency().zone()).read(List.of(path(request)), form);
    return form.given("forget").isPresent()
        ? read.with(CaseFacts.none().forgetting(path(request)))
        : read;
  }

  private static FactSheet sheet(FactForm.Read read) {
    return new FactSheet(read.facts().json());
  }

  private ServerResponse written(CaseState state, Filled filled, String what, CaseCommand command) {
    IntakePages.done(casework.get().write(state.id(), filled.form().write(what), command));
    return Pages.to("/cases/" + state.id());
  }

  private static String path(ServerRequest request) {
    return new Form(request).text(FACT);
  }

  private CaseState own(ServerRequest request) {
    return CaseRoutes.own(casework, request.pathVariable("case"));
  }

  private Vocabulary vocabulary() {
    return shelf.stack(pages.agency().stack()).vocabulary();
  }

  private static boolean isOfRequest(String path) {
    return path.startsWith("request.") || path.startsWith("warrant.");
  }

  private static boolean isOfCase(String path) {
    return !isOfRequest(path)
        && !path.startsWith(Vocabulary.READING)
        && !path.equals(Vocabulary.INFORMATION);
  }

  /** The question behind a path, or the path where it is none. */
  static String question(Vocabulary vocabulary, String path) {
    return FactPath.of(vocabulary, path).map(place -> place.fact().question()).orElse(path);
  }
}
