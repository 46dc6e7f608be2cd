package comity.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every route there is. Handlers are bound to these and to nothing else, so a route that is not
 * here cannot be reached.
 */
public enum Endpoint {
  DECIDE(HttpMethod.POST, "/v1/decide"),
  EXPLAIN(HttpMethod.POST, "/v1/explain"),
  ASK(HttpMethod.POST, "/v1/ask"),
  DIFF(HttpMethod.POST, "/v1/diff"),
  LAWS(HttpMethod.GET, "/v1/laws"),
  LAW(HttpMethod.GET, "/v1/laws/{*id}"),
  OPENAPI(HttpMethod.GET, "/openapi"),
  PROBLEM(HttpMethod.GET, "/problems/{name}");

  private final HttpMethod method;
  private final String path;
  private final PathPattern pattern;

  Endpoint(HttpMethod method, String path) {
    this.method = method;
    this.path = path;
    this.pattern = PathPatternParser.defaultInstance.parse(path);
  }

  public HttpMethod method() {
    return method;
  }

  /** The path as Spring writes patterns. */
  public String path() {
    return path;
  }

  /** The path as OpenAPI writes templates. */
  public String template() {
    return path.replace("{*", "{");
  }

  boolean matches(PathContainer asked) {
    return pattern.matches(asked);
  }

  /** The route that answers, if any. */
  public static Optional<Endpoint> of(String method, String path) {
    return at(path).stream().filter(route -> route.method.name().equals(method)).findFirst();
  }

  /** The routes at a path, the most exact pattern's only. */
  static List<Endpoint> at(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    List<Endpoint> matching =
        Arrays.stream(values())
            .filter(route -> route.matches(asked))
            .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern))
            .toList();
    return matching.stream().filter(route -> route.path.equals(matching.getFirst().path)).toList();
  }
}
