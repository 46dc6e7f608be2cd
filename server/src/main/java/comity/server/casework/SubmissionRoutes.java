package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Submissions;
import comity.casework.cases.Requester;
import comity.casework.intake.Submission;
import comity.kernel.json.Utf8;
import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.time.Instant;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Requests that a requester hands in. The requester hears that it was handed in, and nothing of
 * what became of it but what the disclosure gate lets out.
 */
public final class SubmissionRoutes {

  private final Supplier<Casework> casework;

  public SubmissionRoutes(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /** Hands one in. */
  public ServerResponse submit(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Handed.class);
    Submission submission =
        submissions().submit(Writes.of(request), body.agency(), own(), body.about(), body.facts());
    Utf8 json = new Utf8();
    row(submission.id(), submission.agency(), submission.at(), json);
    return ServerResponse.status(202)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .header("Location", "/v1/submissions")
        .body(json.raw("\n").bytes());
  }

  /** What the caller's office handed in. */
  public ServerResponse list(ServerRequest request) {
    Utf8 json = new Utf8().raw("{\"submissions\":");
    json.list(
        submissions().ofRequester(own()),
        (row, into) -> row(row.id(), row.agency(), row.at(), into));
    return Replies.json(json.raw("}\n"));
  }

  /** No more than the requester knows already. */
  private static void row(String id, String agency, Instant at, Utf8 json) {
    json.raw("{\"submission\":").text(id).raw(",\"agency\":").text(agency);
    json.raw(",\"submittedAt\":").text(at.toString()).raw("}");
  }

  /** Answers a question about one, as far as the laws allow at this instant. */
  public ServerResponse ask(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Asked.class);
    Submission submission = own(casework, request.pathVariable("submission"));
    return Replies.json(
        ReplyJson.of(
            submissions().ask(Writes.of(request), submission, new TreeSet<>(body.kinds()))));
  }

  /** What the caller's office handed in under that name. */
  public static Submission own(Supplier<Casework> casework, String id) {
    Submission submission = casework.get().submissions().submission(id);
    if (!submission.exists() || !submission.requester().equals(own())) {
      throw new ProblemException(
          Problem.NO_SUCH_SUBMISSION, "your office handed in nothing of that name");
    }
    return submission;
  }

  /** The office for which the caller asks. */
  public static Requester own() {
    Caller caller = Callers.current();
    return new Requester(caller.agency(), caller.office());
  }

  private Submissions submissions() {
    return casework.get().submissions();
  }
}
