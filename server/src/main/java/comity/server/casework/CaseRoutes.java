package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Page;
import comity.casework.Views;
import comity.casework.cases.Action;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.gate.Question;
import comity.kernel.json.Utf8;
import comity.server.access.Callers;
import comity.server.http.Parameters;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Cases, for the staff of the agency whose they are. A case of another agency is none. */
public final class CaseRoutes {

  private static final String IN_CUSTODY = "inCustody";

  private final Supplier<Casework> casework;

  public CaseRoutes(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /** Cases of the caller's agency, a part of them at a time. */
  public ServerResponse list(ServerRequest request) {
    Parameters parameters = Parameters.of(request, IN_CUSTODY, Part.AFTER, Part.LIMIT);
    Page page = Part.asked(parameters);
    if (!page.after().isEmpty()) {
      own(casework, page.after());
    }
    List<Views.CaseRow> found =
        casework
            .get()
            .views()
            .cases(Callers.current().agency(), parameters.flag(IN_CUSTODY, false), page);
    return Replies.json(CaseJson.list(Part.of(page, found, Views.CaseRow::caseId)));
  }

  /** One case as it stands. */
  public ServerResponse one(ServerRequest request) {
    CaseState state = own(request);
    return Writes.tagged(ServerResponse.ok(), state)
        .contentType(MediaType.APPLICATION_JSON)
        .body(CaseJson.state(state).bytes());
  }

  /** Everything that happened in a case, one event a line. */
  public ServerResponse events(ServerRequest request) {
    CaseState state = own(request);
    return Replies.lines(CaseJson.events(state.id(), casework.get().history(state.id())));
  }

  /** Every decision of a case, the latest last. */
  public ServerResponse decisions(ServerRequest request) {
    return Replies.json(CaseJson.decisions(own(request)));
  }

  /** Registers a person in custody. */
  public ServerResponse register(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Registration.class);
    String agency = Callers.current().agency();
    return Writes.answer(
        casework
            .get()
            .register(
                Writes.of(request),
                new CaseCommand.RegisterCustody(agency, body.agencyNumber(), body.facts())),
        201);
  }

  /** Records that facts were established. */
  public ServerResponse find(ServerRequest request) throws IOException {
    String by = Callers.current().account();
    return write(
        request,
        CaseBodies.Finding.class,
        body ->
            new CaseCommand.FindFacts(body.facts(), body.source(), body.how(), by, body.foundAt()));
  }

  /** Records a request. */
  public ServerResponse receive(ServerRequest request) throws IOException {
    return write(
        request,
        CaseBodies.Receipt.class,
        body ->
            new CaseCommand.ReceiveRequest(
                body.requester(), body.channel(), body.receivedAt(), body.facts()));
  }

  /** Records that a request says something else. */
  public ServerResponse correct(ServerRequest request) throws IOException {
    String id = request.pathVariable("request");
    return write(
        request,
        CaseBodies.Correction.class,
        body -> new CaseCommand.CorrectRequest(id, body.facts(), body.reason()));
  }

  /** Records that a request was taken back. */
  public ServerResponse cancel(ServerRequest request) throws IOException {
    String id = request.pathVariable("request");
    return write(
        request,
        CaseBodies.Cancellation.class,
        body -> new CaseCommand.CancelRequest(id, body.cancelledAt(), body.reason()));
  }

  /** Records what the agency did, but for hand-overs, which are a supervisor's. */
  public ServerResponse act(ServerRequest request) throws IOException {
    return write(request, CaseBodies.Deed.class, CaseRoutes::deed);
  }

  private static CaseCommand deed(CaseBodies.Deed body) {
    if (body.action() == Action.TRANSFERRED) {
      throw new ProblemException(Problem.REFUSED, "record a hand-over at …/hand-overs");
    }
    return new CaseCommand.TakeAction(
        body.action(), body.request(), body.at(), body.to(), body.authority());
  }

  /** Records that the person was handed over. */
  public ServerResponse handOver(ServerRequest request) throws IOException {
    return write(
        request,
        CaseBodies.HandOver.class,
        body ->
            new CaseCommand.TakeAction(
                Action.TRANSFERRED, body.request(), body.at(), body.to(), body.authority()));
  }

  /** Seals records. */
  public ServerResponse seal(ServerRequest request) throws IOException {
    return write(
        request,
        CaseBodies.Sealing.class,
        body -> new CaseCommand.Seal(new TreeSet<>(body.numbers()), body.order(), body.kept()));
  }

  private <T> ServerResponse write(
      ServerRequest request, Class<T> type, Function<T, CaseCommand> command) throws IOException {
    CaseCommand wanted = command.apply(CaseBodies.read(request, type));
    return Writes.answer(casework.get().write(own(request).id(), Writes.of(request), wanted), 200);
  }

  /** Says what may be told to somebody who asked by another channel, and records it. */
  public ServerResponse disclose(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Inquiry.class);
    Question question =
        new Question(
            own(request).id(),
            body.request(),
            body.requester(),
            body.channel(),
            new TreeSet<>(body.kinds()),
            new TreeMap<>(body.supplied()));
    return Replies.json(ReplyJson.of(casework.get().ask(Writes.of(request), question)));
  }

  /** Says what may be told of the release, and records it. */
  public ServerResponse notice(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Notice.class);
    Question question =
        new Question(
            own(request).id(),
            body.request(),
            body.requester(),
            body.channel(),
            Collections.emptySortedSet(),
            Collections.emptySortedMap());
    Utf8 json = ReplyJson.of(casework.get().notice(Writes.of(request), question));
    return Replies.json(json);
  }

  private CaseState own(ServerRequest request) {
    return own(casework, request);
  }

  /** The case that a request names, if it is of the caller's agency. */
  static CaseState own(Supplier<Casework> casework, ServerRequest request) {
    return own(casework, request.pathVariable("case"));
  }

  /** The case of that name, if it is of the caller's agency. */
  public static CaseState own(Supplier<Casework> casework, String id) {
    String agency = Callers.current().agency();
    return casework
        .get()
        .state(id)
        .filter(state -> state.agency().equals(agency))
        .orElseThrow(() ->
            new ProblemException(Problem.NO_SUCH_CASE, "no case of that name is your agency's"));
  }
}
