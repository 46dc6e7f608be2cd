package comity.server.http;

import comity.kernel.json.Utf8;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems as RFC 9457 has them. */
public final class ProblemWriter {

  static final String TYPE = "application/problem+json";

  private ProblemWriter() {}

  /** Answers with the problem, unless an answer is on its way already. */
  public static void write(ProblemException e, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    e.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(e.problem().status());
    response.setContentType(TYPE);
    Utf8 json = json(e);
    response.setContentLength(json.length());
    json.drainTo(response.getOutputStream());
  }

  private static Utf8 json(ProblemException e) {
    Utf8 json = new Utf8().raw("{\"type\":").text(e.problem().type());
    json.raw(",\"title\":").text(e.problem().title());
    json.raw(",\"status\":" + e.problem().status());
    json.raw(",\"detail\":").text(e.getMessage());
    return json.raw(Replies.utf8(e.members())).raw("}\n");
  }

  /** What a problem means, for who follows its type. */
  static Utf8 explain(Problem problem) {
    Utf8 json = new Utf8().raw("{\"type\":").text(problem.type());
    json.raw(",\"title\":").text(problem.title());
    json.raw(",\"status\":" + problem.status());
    return json.raw(",\"advice\":").text(problem.advice()).raw("}\n");
  }
}
