package comity.server.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response whose errors are problems and not the pages of a container. */
final class PlainResponse extends HttpServletResponseWrapper {

  PlainResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendError(int status) {
    throw new ProblemException(Problem.ofStatus(status), "the request was refused");
  }

  @Override
  public void sendError(int status, String message) {
    sendError(status);
  }
}
