package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Productions;
import comity.casework.Productions.Outcome;
import comity.casework.production.Consent;
import comity.casework.production.Person;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent;
import comity.casework.production.Step;
import comity.kernel.json.Utf8;
import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import comity.server.http.Role;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Productions of persons in federal custody, for the prosecutor's office that asked and the staff
 * of the agency that has the person. To anybody else it is none.
 */
public final class ProductionRoutes {

  /** What happens in court or between the court and the federal body. */
  private static final Set<Step> IN_COURT =
      EnumSet.of(
          Step.WRIT_ISSUED,
          Step.FEDERAL_CONSENT,
          Step.FEDERAL_REFUSED,
          Step.SCHEDULED,
          Step.PROCEEDING_CONCLUDED,
          Step.WRIT_QUASHED,
          Step.WRIT_EXPIRED,
          Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED);

  /** What happens to the person; an order of release reaches the jail as soon as anybody. */
  private static final Set<Step> IN_CUSTODY =
      EnumSet.of(
          Step.RECEIVED,
          Step.IN_LOCAL_CUSTODY,
          Step.AT_COURT,
          Step.PROCEEDING_CONCLUDED,
          Step.RETURN_NOTICE_GIVEN,
          Step.HELD_ON_SENTENCE,
          Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED,
          Step.DIED,
          Step.ESCAPED);

  /** By whom the person leaves, or may not be returned. */
  private static final Set<Step> AT_THE_END =
      EnumSet.of(Step.RETURNED, Step.RELEASED, Step.RETURN_BARRED_BY_LAW);

  private static final Set<Role> STAFF =
      EnumSet.of(Role.OFFICER, Role.SUPERVISOR, Role.COUNSEL, Role.RECORDS, Role.AUDITOR);

  private final Supplier<Casework> casework;

  public ProductionRoutes(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /** Those of the caller's agency, or that the caller's office asked for. */
  public ServerResponse list(ServerRequest request) {
    Caller caller = Callers.current();
    return Replies.json(
        ProductionJson.list(
            isStaff(caller)
                ? productions().ofAgency(caller.agency())
                : productions().ofProsecutor(caller.agency())));
  }

  /** One as it stands. */
  public ServerResponse one(ServerRequest request) {
    return answer(own(request), 200);
  }

  /** Everything that happened in one, one event a line. */
  public ServerResponse events(ServerRequest request) {
    return Replies.lines(ProductionJson.events(productions().history(own(request).id())));
  }

  /** A prosecutor asks for a person. */
  public ServerResponse propose(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, ProductionBodies.Proposal.class);
    var requested =
        new ProductionEvent.Requested(body.agency(), Callers.current().agency(), body.person());
    return answer(productions().request(Writes.of(request), requested), 201);
  }

  /** Records who the person is, as the agency knows it. */
  public ServerResponse identify(ServerRequest request) throws IOException {
    return write(request, Person.class, ProductionEvent.Identified::new);
  }

  /** Records what the order says. */
  public ServerResponse order(ServerRequest request) throws IOException {
    return write(request, ProductionBodies.Ordered.class, ProductionBodies.Ordered::event);
  }

  /** Records what the federal body said. */
  public ServerResponse consent(ServerRequest request) throws IOException {
    return write(request, Consent.class, ProductionEvent.Answered::new);
  }

  /** Records the form that came with the person. */
  public ServerResponse serve(ServerRequest request) throws IOException {
    return write(request, ProductionBodies.Form.class, ProductionBodies.Form::event);
  }

  /** Records that the person was given a notice. */
  public ServerResponse tell(ServerRequest request) throws IOException {
    return write(request, ProductionBodies.Notice.class, ProductionBodies.Notice::event);
  }

  /** Records a step that is the court's, or between it and the federal body. */
  public ServerResponse courtStep(ServerRequest request) throws IOException {
    return step(request, IN_COURT);
  }

  /** Records what happened to the person. */
  public ServerResponse custodyStep(ServerRequest request) throws IOException {
    return step(request, IN_CUSTODY);
  }

  /** Records that the person left, or may not be returned. */
  public ServerResponse end(ServerRequest request) throws IOException {
    return step(request, AT_THE_END);
  }

  private ServerResponse step(ServerRequest request, Set<Step> taken) throws IOException {
    return write(
        request,
        ProductionBodies.Move.class,
        move -> {
          if (!taken.contains(move.to())) {
            throw new ProblemException(
                Problem.REFUSED,
                "this route takes "
                    + taken.stream().map(Step::id).collect(Collectors.joining(", ")));
          }
          return move.event();
        });
  }

  /** Records how it ended for the person. */
  public ServerResponse conclude(ServerRequest request) throws IOException {
    return write(request, ProductionBodies.Outcome.class, ProductionBodies.Outcome::event);
  }

  /** Seals all of it. */
  public ServerResponse seal(ServerRequest request) throws IOException {
    return write(
        request, ProductionBodies.Seal.class, body -> new ProductionEvent.Sealed(body.order()));
  }

  private <T> ServerResponse write(
      ServerRequest request, Class<T> type, Function<T, ProductionEvent> event) throws IOException {
    ProductionEvent wanted = event.apply(CaseBodies.read(request, type));
    String id = own(request).id();
    return answer(productions().write(id, Writes.of(request), wanted), 200);
  }

  private static ServerResponse answer(Outcome outcome, int status) {
    return switch (outcome) {
      case Outcome.Done done -> answer(done.production(), status);
      case Outcome.Refused refused -> throw new ProblemException(Problem.REFUSED, refused.says());
      case Outcome.Conflict conflict -> throw changed(conflict.production());
    };
  }

  private static ServerResponse answer(Production production, int status) {
    Utf8 json =
        isAskersAlone(production, Callers.current())
            ? ProductionJson.prosecutors(production)
            : ProductionJson.staffs(production);
    return Writes.tagged(ServerResponse.status(status), production.version())
        .header("Location", "/v1/productions/" + production.id())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.bytes());
  }

  private static ProblemException changed(Production now) {
    return new ProblemException(
        Problem.CHANGED,
        "it is at version " + now.version(),
        Map.of("ETag", "\"" + now.version() + "\""),
        ",\"version\":" + now.version());
  }

  private Productions productions() {
    return casework.get().productions();
  }

  private Production own(ServerRequest request) {
    Production production = productions().production(request.pathVariable("production"));
    Caller caller = Callers.current();
    if (production.exists() && (isStaffs(production, caller) || isAskers(production, caller))) {
      return production;
    }
    throw new ProblemException(
        Problem.NO_SUCH_PRODUCTION, "no production of that name is your agency's or your office's");
  }

  private static boolean isStaffs(Production production, Caller caller) {
    return isStaff(caller) && caller.agency().equals(production.agency());
  }

  private static boolean isAskers(Production production, Caller caller) {
    return caller.is(Role.PROSECUTOR) && caller.agency().equals(production.prosecutor());
  }

  private static boolean isAskersAlone(Production production, Caller caller) {
    return isAskers(production, caller) && !isStaffs(production, caller);
  }

  private static boolean isStaff(Caller caller) {
    return caller.roles().stream().anyMatch(STAFF::contains);
  }
}
