package comity.server.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What the container refuses before anything of ours is asked, a malformed address for instance,
 * told as a problem. Made by the container, by name.
 */
public final class ContainerErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    Problem problem = Problem.ofStatus(response.getStatus());
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    try {
      response.resetBuffer();
      ProblemWriter.write(
          new ProblemException(problem, "the request was refused before it was read"),
          response.getResponse());
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // Whoever asked is gone or has an answer; there is nobody to tell.
    }
  }
}
