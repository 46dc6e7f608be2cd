package comity.server.casework;

import comity.casework.Write;
import comity.casework.Written;
import comity.casework.cases.CaseState;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** How a request writes: who, under which key, on which version; and what became of it. */
final class Writes {

  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

  private Writes() {}

  /**
   * The write.
   *
   * @throws ProblemException if it has no key of its own, or a version that is none
   */
  static Write of(ServerRequest request) {
    Write write = Write.of(Callers.current().account(), key(request));
    List<String> seen = request.headers().header("If-Match");
    if (seen.isEmpty() || seen.equals(List.of("*"))) {
      return write;
    }
    Matcher version = VERSION.matcher(seen.getFirst());
    if (seen.size() > 1 || !version.matches()) {
      throw new ProblemException(Problem.BAD_REQUEST, "If-Match takes the ETag of what you saw");
    }
    return write.on(Integer.parseInt(version.group(1)));
  }

  private static String key(ServerRequest request) {
    List<String> keys = request.headers().header(KEY);
    if (keys.size() != 1 || !KEY_FORM.matcher(keys.getFirst()).matches()) {
      throw new ProblemException(
          Problem.BAD_REQUEST,
          "send the header "
              + KEY
              + " with a key of your own for each write, such as a UUID;"
              + " the same write again takes the same key");
    }
    return keys.getFirst();
  }

  /** The case after the write, or the problem that kept it from being recorded. */
  static ServerResponse answer(Written written, int status) {
    return switch (written) {
      case Written.Done done ->
          tagged(ServerResponse.status(status), done.state())
              .header("Location", "/v1/cases/" + done.caseId())
              .contentType(MediaType.APPLICATION_JSON)
              .body(CaseJson.state(done.state()).bytes());
      case Written.Conflict conflict -> throw changed(conflict);
      case Written.Refused refused -> throw new ProblemException(Problem.REFUSED, refused.says());
    };
  }

  /** The version of a case is its tag. */
  static ServerResponse.BodyBuilder tagged(ServerResponse.BodyBuilder answer, CaseState state) {
    return tagged(answer, state.version());
  }

  static ServerResponse.BodyBuilder tagged(ServerResponse.BodyBuilder answer, int version) {
    return answer.header("Cache-Control", "no-store").header("ETag", "\"" + version + "\"");
  }

  private static ProblemException changed(Written.Conflict conflict) {
    return new ProblemException(
        Problem.CHANGED,
        "it is at version " + conflict.version() + "; `since` says what was written",
        Map.of("ETag", "\"" + conflict.version() + "\""),
        ",\"version\":" + conflict.version() + ",\"since\":" + CaseJson.happened(conflict.since()));
  }
}
