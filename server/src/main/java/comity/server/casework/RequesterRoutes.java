package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Page;
import comity.casework.Views;
import comity.casework.cases.Channel;
import comity.casework.cases.Requester;
import comity.casework.gate.Question;
import comity.kernel.json.Utf8;
import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.http.Parameters;
import comity.server.http.Replies;
import java.io.IOException;
import java.util.Collections;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a requester sees: which requests are theirs, and what the disclosure gate lets out. */
public final class RequesterRoutes {

  private final Supplier<Casework> casework;

  public RequesterRoutes(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /**
   * The requests of the caller's own office, by name and day of arrival. Not whether they are open:
   * that would tell of a release.
   */
  public ServerResponse own(ServerRequest request) {
    Caller caller = Callers.current();
    Page page = Part.asked(Parameters.of(request, Part.AFTER, Part.LIMIT));
    var found = casework.get().views().requests(caller.agency(), caller.office(), page);
    Part<Views.RequestRow> part = Part.of(page, found, row -> row.caseId() + "/" + row.request());
    Utf8 json = new Utf8().raw("{\"requests\":").list(part.rows(), RequesterRoutes::row);
    part.next(json);
    return Replies.json(json.raw("}\n"));
  }

  private static void row(Views.RequestRow row, Utf8 json) {
    json.raw("{\"case\":").text(row.caseId()).raw(",\"request\":").text(row.request());
    json.raw(",\"receivedAt\":").text(row.receivedAt().toString()).raw("}");
  }

  /** Answers a question about a request, as far as the laws allow at this instant. */
  public ServerResponse ask(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Asked.class);
    Caller caller = Callers.current();
    Question question =
        new Question(
            request.pathVariable("case"),
            request.pathVariable("request"),
            new Requester(caller.agency(), caller.office()),
            Channel.API,
            new TreeSet<>(body.kinds()),
            Collections.emptySortedMap());
    return Replies.json(ReplyJson.of(casework.get().ask(Writes.of(request), question)));
  }
}
