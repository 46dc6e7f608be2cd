package comity.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The service about itself: its description in OpenAPI, and what its problems mean. */
public final class Explanations {

  private static final String OPENAPI = "/comity/server/openapi.json";

  private final byte[] openApi;
  private final Metrics metrics;

  public Explanations(Metrics metrics) {
    this.metrics = metrics;
    try (InputStream in = Explanations.class.getResourceAsStream(OPENAPI)) {
      openApi = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + OPENAPI, e);
    }
  }

  public ServerResponse openApi(ServerRequest request) {
    return Replies.tagged(request, openApi);
  }

  /** How often each route was answered, and how. */
  public ServerResponse metrics(ServerRequest request) {
    return ServerResponse.ok()
        .header("Cache-Control", "no-store")
        .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8"))
        .body(Replies.utf8(metrics.text()));
  }

  /** What the type of a problem leads to. */
  public ServerResponse problem(ServerRequest request) {
    Problem problem =
        Problem.of(request.pathVariable("name"))
            .orElseThrow(() ->
                new ProblemException(Problem.NO_SUCH_ROUTE, "there is no problem of that name"));
    return Replies.tagged(request, ProblemWriter.explain(problem).bytes());
  }
}
