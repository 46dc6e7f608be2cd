package comity.server.http;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A request that is answered with a problem. Its detail repeats nothing of a person. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient SortedMap<String, String> headers;

  public ProblemException(Problem problem, String detail) {
    this(problem, detail, Map.of());
  }

  public ProblemException(Problem problem, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.problem = problem;
    this.headers = new TreeMap<>(headers);
  }

  public Problem problem() {
    return problem;
  }

  /** Headers that the problem calls for, such as {@code Retry-After}. */
  SortedMap<String, String> headers() {
    return headers;
  }
}
