package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Page;
import comity.casework.Views;
import comity.casework.Write;
import comity.casework.cases.Channel;
import comity.casework.cases.Requester;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.intake.Submission;
import comity.server.casework.SubmissionRoutes;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What those see who ask from outside: that they asked, and what the disclosure gate lets out.
 * Every answer is on record before it is shown.
 */
final class RequesterPages {

  /** How many of the requests that agencies recorded stand on a page. */
  private static final int SHOWN = 100;

  /** What may be asked about, as the laws divide it. */
  private static final List<String> KINDS =
      List.of(
          "release-date",
          "incarceration-status",
          "court-date",
          "appointment",
          "address",
          "status",
          "criminal-record",
          "other");

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final Supplier<String> keys;

  RequesterPages(Pages pages, Supplier<Casework> casework, Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.keys = keys;
  }

  /** The requests of the caller's office: by name and time, and nothing that came of them. */
  ServerResponse own(ServerRequest request) {
    Requester own = SubmissionRoutes.own();
    String after = new Form(request).text("after");
    List<Views.RequestRow> recorded =
        casework.get().views().requests(own.agency(), own.office(), new Page(after, SHOWN));
    Map<String, Object> values = new TreeMap<>();
    values.put("handed", casework.get().submissions().ofRequester(own));
    values.put("recorded", recorded);
    values.put("next", recorded.size() < SHOWN ? "" : name(recorded.getLast()));
    return pages.show(request, "requests", values);
  }

  private static String name(Views.RequestRow row) {
    return row.caseId() + "/" + row.request();
  }

  /** Says nothing of the request: not even whether there is one, which would be an answer. */
  ServerResponse question(ServerRequest request) {
    return page(request, 200, Optional.empty(), List.of());
  }

  /** Answers as far as the laws allow at this instant, and records it first. */
  ServerResponse answered(ServerRequest request) {
    return answer(request, kinds -> casework.get().ask(write(request), asked(request, kinds)));
  }

  private static Question asked(ServerRequest request, SortedSet<String> kinds) {
    return new Question(
        request.pathVariable("case"),
        request.pathVariable("request"),
        SubmissionRoutes.own(),
        Channel.PAGE,
        kinds,
        Collections.emptySortedMap());
  }

  /** What the office handed in: when and to whom, and nothing that came of it. */
  ServerResponse submission(ServerRequest request) {
    return page(request, 200, Optional.of(handedIn(request)), List.of());
  }

  /** The same answers on what was handed in, whoever is or is not meant. */
  ServerResponse submissionAnswered(ServerRequest request) {
    Submission submission = handedIn(request);
    return answer(
        request, kinds -> casework.get().submissions().ask(write(request), submission, kinds));
  }

  private static Write write(ServerRequest request) {
    return new Form(request).write("question");
  }

  private ServerResponse answer(ServerRequest request, Function<SortedSet<String>, Reply> asking) {
    SortedSet<String> kinds = new TreeSet<>(new Form(request).all("kinds"));
    kinds.retainAll(KINDS);
    if (kinds.isEmpty()) {
      return page(request, 422, seen(request), List.of());
    }
    Reply reply = asking.apply(kinds);
    if (!reply.isKnown()) {
      throw new ProblemException(Problem.NO_SUCH_CASE, "the requester has no such request");
    }
    return page(request, 200, seen(request), reply.items());
  }

  private Optional<Submission> seen(ServerRequest request) {
    return request.pathVariables().containsKey("submission")
        ? Optional.of(handedIn(request))
        : Optional.empty();
  }

  private ServerResponse page(
      ServerRequest request, int status, Optional<Submission> submission, List<Reply.Item> items) {
    Map<String, Object> values = new TreeMap<>();
    values.put("submission", submission);
    values.put("name", request.pathVariables().getOrDefault("request", ""));
    values.put("path", request.servletRequest().getRequestURI());
    values.put("kinds", KINDS);
    values.put("chosen", new Form(request).all("kinds"));
    values.put("items", items);
    values.put("now", pages.clock().instant());
    values.put("isMissing", status == 422);
    values.put("key", keys.get());
    return pages.show(request, status, "ask", values);
  }

  private Submission handedIn(ServerRequest request) {
    return SubmissionRoutes.own(casework, request.pathVariable("submission"));
  }
}
