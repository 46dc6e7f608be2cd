package comity.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stands before everything: turns away what is no route and who asks too often, and lets nothing
 * out of what goes wrong but a problem.
 */
public final class Guard implements Filter {

  private final RateLimit limit;
  private final Incidents incidents;
  private final Metrics metrics;
  private final ProblemPages pages;

  public Guard(RateLimit limit, Incidents incidents, Metrics metrics, ProblemPages pages) {
    this.limit = limit;
    this.incidents = incidents;
    this.metrics = metrics;
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      checkRate(request);
      checkRoute(request);
      chain.doFilter(request, new PlainResponse(response));
    } catch (ProblemException e) {
      pages.write(e, request, response);
    } catch (ServletException | RuntimeException e) {
      pages.write(Faults.problem(e, incidents), request, response);
    } finally {
      metrics.count(
          Endpoint.of(request.getMethod(), request.getRequestURI()), response.getStatus());
    }
  }

  private void checkRate(HttpServletRequest request) {
    int wait = limit.take(request.getRemoteAddr());
    if (wait > 0) {
      throw new ProblemException(
          Problem.TOO_MANY,
          "wait " + wait + " seconds",
          Map.of("Retry-After", Integer.toString(wait)));
    }
  }

  private static void checkRoute(HttpServletRequest request) {
    List<Endpoint> routes = Endpoint.at(request.getRequestURI());
    if (routes.isEmpty()) {
      throw new ProblemException(Problem.NO_SUCH_ROUTE, "nothing is at this path");
    }
    if (routes.stream().noneMatch(route -> route.method().name().equals(request.getMethod()))) {
      String allowed =
          routes.stream()
              .map(route -> route.method().name())
              .sorted()
              .collect(Collectors.joining(", "));
      throw new ProblemException(
          Problem.NO_SUCH_METHOD, "this path takes " + allowed, Map.of("Allow", allowed));
    }
  }
}
