package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Productions;
import comity.casework.Productions.Outcome;
import comity.casework.production.Consent;
import comity.casework.production.Person;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent;
import comity.kernel.json.Utf8;
import comity.server.access.Callers;
import comity.server.http.Replies;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Productions of persons in federal custody, for the prosecutor's office that asked and the staff
 * of the agency that has the person. To anybody else it is none.
 */
public final class ProductionRoutes {

  private final Supplier<Casework> casework;
  private final OwnProductions own;

  public ProductionRoutes(Supplier<Casework> casework) {
    this.casework = casework;
    this.own = new OwnProductions(casework);
  }

  /** Those of the caller's agency, or that the caller's office asked for. */
  public ServerResponse list(ServerRequest request) {
    return Replies.json(ProductionJson.list(own.list()));
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
    return step(request, OwnProductions.Taken.IN_COURT);
  }

  /** Records what happened to the person. */
  public ServerResponse custodyStep(ServerRequest request) throws IOException {
    return step(request, OwnProductions.Taken.IN_CUSTODY);
  }

  /** Records that the person left, or may not be returned. */
  public ServerResponse end(ServerRequest request) throws IOException {
    return step(request, OwnProductions.Taken.AT_THE_END);
  }

  private ServerResponse step(ServerRequest request, OwnProductions.Taken taken)
      throws IOException {
    return write(
        request,
        ProductionBodies.Move.class,
        move -> {
          taken.check(move.to());
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

  private ServerResponse answer(Outcome outcome, int status) {
    return answer(OwnProductions.done(outcome), status);
  }

  private ServerResponse answer(Production production, int status) {
    Utf8 json =
        own.isAskersAlone(production)
            ? ProductionJson.prosecutors(production)
            : ProductionJson.staffs(production);
    return Writes.tagged(ServerResponse.status(status), production.version())
        .header("Location", "/v1/productions/" + production.id())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.bytes());
  }

  private Productions productions() {
    return casework.get().productions();
  }

  private Production own(ServerRequest request) {
    return own.one(request.pathVariable("production"));
  }
}
