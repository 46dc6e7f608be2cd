package comity.server.http;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A request that is answered with a problem. Its detail repeats nothing of a person. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient SortedMap<String, String> headers;
  private final String members;

  public ProblemException(Problem problem, String detail) {
    this(problem, detail, Map.of());
  }

  public ProblemException(Problem problem, String detail, Map<String, String> headers) {
    this(problem, detail, headers, "");
  }

  /**
   * A problem that says more.
   *
   * @param members further members of the JSON object, each with a comma before it
   */
  public ProblemException(
      Problem problem, String detail, Map<String, String> headers, String members) {
    super(detail, null, false, false);
    this.problem = problem;
    this.headers = new TreeMap<>(headers);
    this.members = members;
  }

  public Problem problem() {
    return problem;
  }

  /** Headers that the problem calls for, such as {@code Retry-After}. */
  SortedMap<String, String> headers() {
    return headers;
  }

  String members() {
    return members;
  }
}
