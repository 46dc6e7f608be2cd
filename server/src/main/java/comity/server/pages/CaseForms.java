package comity.server.pages;

import comity.casework.Casework;
import comity.casework.cases.Action;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.RefusedException;
import comity.casework.cases.RequestState;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.kernel.law.Vocabulary;
import comity.server.casework.CaseRoutes;
import comity.server.law.LawShelf;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Forms about a case and its requests, each on a page of its own. */
final class CaseForms {

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawShelf shelf;
  private final FormPages forms;

  CaseForms(Pages pages, Supplier<Casework> casework, LawShelf shelf, FormPages forms) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.forms = forms;
  }

  ServerResponse cancellation(ServerRequest request) {
    return forms.show(request, cancelling(own(request)));
  }

  /** Its sender took a request back. */
  ServerResponse cancelled(ServerRequest request) {
    CaseState state = own(request);
    RequestState asked = CasePages.request(state, request);
    return forms.take(
        request,
        cancelling(state),
        filled ->
            written(
                state,
                filled,
                "cancellation",
                new CaseCommand.CancelRequest(
                    asked.id(), at(filled).toInstant(), filled.text("reason"))));
  }

  private FormPage cancelling(CaseState state) {
    return FormPage.of(
            "cancellation", back(state), Field.when("at").needed(), Field.text("reason").needed())
        .given("at", pages.now());
  }

  ServerResponse handOver(ServerRequest request) {
    return forms.show(request, handingOver(own(request)));
  }

  /** A supervisor records that the person was handed over, allowed or not. */
  ServerResponse handedOver(ServerRequest request) {
    CaseState state = own(request);
    return forms.take(
        request,
        handingOver(state),
        filled ->
            written(
                state,
                filled,
                "hand-over",
                new CaseCommand.TakeAction(
                    Action.TRANSFERRED,
                    filled.text("request"),
                    at(filled).toInstant(),
                    filled.text("to"),
                    filled.text("authority"))));
  }

  private FormPage handingOver(CaseState state) {
    return FormPage.of(
            "hand-over",
            back(state),
            Field.choice("request", "", state.requests().keySet()),
            Field.when("at").needed(),
            Field.text("to").needed(),
            Field.text("authority").needed())
        .given("at", pages.now());
  }

  ServerResponse seal(ServerRequest request) {
    return forms.show(request, sealing(own(request)));
  }

  /** Records are sealed: those that were chosen, or, where all is said, the whole case. */
  ServerResponse sealed(ServerRequest request) {
    CaseState state = own(request);
    return forms.take(
        request,
        sealing(state),
        filled -> {
          boolean isWhole = filled.isTicked("whole");
          if (!isWhole && filled.all("numbers").isEmpty()) {
            throw new RefusedException("choose what is sealed, or the whole case", null);
          }
          written(
              state,
              filled,
              "seal",
              new CaseCommand.Seal(
                  isWhole ? Collections.emptySortedSet() : numbers(filled),
                  filled.text("order"),
                  FactSheet.EMPTY));
          return Pages.to(isWhole ? "/desk" : back(state));
        });
  }

  private static SortedSet<Integer> numbers(Filled filled) {
    return filled.all("numbers").stream()
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private FormPage sealing(CaseState state) {
    return FormPage.of(
        "seal",
        back(state),
        Field.several("numbers", records(state)),
        Field.tick("whole"),
        Field.text("order").needed());
  }

  /** What people told; what followed from it goes with it. */
  private List<Field.Option> records(CaseState state) {
    List<Field.Option> options = new ArrayList<>();
    for (CaseHistory.Source source : new CaseHistory(history(state)).sources(vocabulary())) {
      if (source.number() > 1) {
        String number = Integer.toString(source.number());
        String about = source.request().isEmpty() ? source.source() : source.request();
        options.add(new Field.Option(number, "", number + ": " + about));
      }
    }
    return options;
  }

  private List<Recorded> history(CaseState state) {
    return casework.get().history(state.id());
  }

  ServerResponse disclosure(ServerRequest request) {
    return forms.show(request, disclosing(own(request)));
  }

  /** Says what may be told to who asked by another channel, and records it first. */
  ServerResponse disclosed(ServerRequest request) {
    CaseState state = own(request);
    return forms.take(
        request,
        disclosing(state),
        filled ->
            pages.show(
                request, "told", Map.of("state", state, "items", reply(state, filled).items())));
  }

  private Reply reply(CaseState state, Filled filled) {
    RequestState asked = state.requests().get(filled.text("request"));
    List<String> kinds = filled.all("kinds");
    Question question =
        new Question(
            state.id(),
            asked.id(),
            asked.requester(),
            Form.named(EnumSet.allOf(Channel.class), filled.text("channel")).orElseThrow(),
            new TreeSet<>(kinds),
            Collections.emptySortedMap());
    return kinds.isEmpty()
        ? casework.get().notice(filled.form().write("notice"), question)
        : casework.get().ask(filled.form().write("disclosure"), question);
  }

  private FormPage disclosing(CaseState state) {
    return FormPage.of(
        "disclosure",
        back(state),
        Field.choice("request", "", state.requests().keySet()).needed(),
        Field.choice("channel", "channel.", IntakePages.CHANNELS).needed(),
        Field.several("kinds", Field.options("kind.", vocabulary().kinds())));
  }

  private ServerResponse written(CaseState state, Filled filled, String what, CaseCommand command) {
    IntakePages.done(casework.get().write(state.id(), filled.form().write(what), command));
    return Pages.to(back(state));
  }

  private static OffsetDateTime at(Filled filled) {
    return filled.when("at").orElseThrow();
  }

  private static String back(CaseState state) {
    return "/cases/" + state.id();
  }

  private Vocabulary vocabulary() {
    return shelf.stack(pages.agency().stack()).vocabulary();
  }

  private CaseState own(ServerRequest request) {
    return CaseRoutes.own(casework, request.pathVariable("case"));
  }
}
