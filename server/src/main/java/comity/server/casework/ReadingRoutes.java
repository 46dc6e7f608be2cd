package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Written;
import comity.casework.cases.AgencyEvent;
import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The readings that counsel of the caller's agency adopted. */
public final class ReadingRoutes {

  private final Supplier<Casework> casework;

  public ReadingRoutes(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /** All that were ever adopted, in that order. */
  public ServerResponse list(ServerRequest request) {
    return readings(Callers.current());
  }

  private ServerResponse readings(Caller caller) {
    return Replies.json(CaseJson.readings(casework.get().readings(caller.agency()).adopted()));
  }

  /** Adopts one; whoever signs in signs. */
  public ServerResponse adopt(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Adoption.class);
    Caller caller = Callers.current();
    Written written =
        casework
            .get()
            .adopt(
                Writes.of(request),
                new AgencyEvent.ReadingAdopted(
                    caller.agency(),
                    body.reading(),
                    body.value(),
                    body.from(),
                    caller.account(),
                    body.signedOn(),
                    body.reason()));
    return switch (written) {
      case Written.Refused refused -> throw new ProblemException(Problem.REFUSED, refused.says());
      case Written.Conflict conflict ->
          throw new ProblemException(Problem.OVERTAKEN, "nothing was recorded");
      case Written.Done done -> readings(caller);
    };
  }
}
