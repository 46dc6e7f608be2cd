package comity.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Tells problems as pages to whom asked for a page, and to programs as problems. */
@FunctionalInterface
public interface ProblemPages {

  /** A page about the problem. */
  byte[] page(ProblemException problem, HttpServletRequest request);

  /** Answers with the problem, unless an answer is on its way already. */
  default void write(
      ProblemException problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isForPeople(request)) {
      ProblemWriter.write(problem, response);
    } else if (!response.isCommitted()) {
      response.reset();
      writePage(problem, request, response);
    }
  }

  private void writePage(
      ProblemException problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] page;
    try {
      page = page(problem, request);
    } catch (RuntimeException e) {
      // Whatever is wrong with pages, the problem is told.
      ProblemWriter.write(problem, response);
      return;
    }
    problem.headers().forEach(response::setHeader);
    PageHeaders.put(response::setHeader);
    response.setStatus(problem.problem().status());
    response.setContentType(PageHeaders.TYPE);
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** A path that is none is a page's if a browser asks. */
  private static boolean isForPeople(HttpServletRequest request) {
    List<Endpoint> routes = Endpoint.at(request.getRequestURI());
    String wanted = request.getHeader("Accept");
    return routes.isEmpty()
        ? wanted != null && wanted.contains("text/html")
        : routes.stream().anyMatch(Endpoint::isPage);
  }
}
