package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Submissions;
import comity.casework.intake.Submission;
import comity.kernel.json.Utf8;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What was handed in to an agency, for its desk to sort. */
public final class InboxRoutes {

  private final Supplier<Casework> casework;

  public InboxRoutes(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /** Everything that was handed in, the latest first. */
  public ServerResponse list(ServerRequest request) {
    Utf8 json = new Utf8().raw("{\"inbox\":");
    json.list(submissions().ofAgency(Callers.current().agency()), InboxRoutes::row);
    return Replies.json(json.raw("}\n"));
  }

  private static void row(Submissions.Row row, Utf8 json) {
    json.raw("{\"submission\":").text(row.id());
    json.raw(",\"submittedAt\":").text(row.at().toString());
    json.raw(",\"stage\":").text(Utf8.id(row.stage()));
    json.raw(",\"case\":").text(row.caseId()).raw(",\"request\":").text(row.request()).raw("}");
  }

  /** One as it stands. */
  public ServerResponse one(ServerRequest request) {
    return Replies.json(json(own(request)));
  }

  private static Utf8 json(Submission submission) {
    Utf8 json = new Utf8().raw("{\"submission\":").text(submission.id());
    json.raw(",\"submittedAt\":").text(submission.at().toString());
    json.raw(",\"requester\":{\"agency\":").text(submission.requester().agency());
    json.raw(",\"office\":").text(submission.requester().office());
    json.raw("},\"about\":").text(submission.about()).raw(",\"facts\":");
    json.raw(submission.facts().json().getBytes(StandardCharsets.UTF_8));
    json.raw(",\"stage\":").text(Utf8.id(submission.stage()));
    json.raw(",\"case\":").text(submission.caseId());
    json.raw(",\"request\":").text(submission.request());
    return json.raw(",\"reason\":").text(submission.reason()).raw("}\n");
  }

  /** Makes it a request of a case of the agency; it is decided at once. */
  public ServerResponse assign(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Assignment.class);
    Submission submission = own(request);
    String caseId = CaseRoutes.own(casework, body.caseId()).id();
    return Writes.answer(
        submissions().assign(Writes.of(request), submission.id(), caseId, body.checked()), 200);
  }

  /** Says that nobody here is meant. */
  public ServerResponse setAside(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Aside.class);
    return Replies.json(
        json(submissions().setAside(Writes.of(request), own(request).id(), body.reason())));
  }

  private Submission own(ServerRequest request) {
    return own(casework, request.pathVariable("submission"));
  }

  /** What was handed in under that name, if it was to the caller's agency. */
  public static Submission own(Supplier<Casework> casework, String id) {
    Submission submission = casework.get().submissions().submission(id);
    if (submission.exists() && submission.agency().equals(Callers.current().agency())) {
      return submission;
    }
    throw new ProblemException(
        Problem.NO_SUCH_SUBMISSION, "nothing of that name was handed in to your agency");
  }

  private Submissions submissions() {
    return casework.get().submissions();
  }
}
