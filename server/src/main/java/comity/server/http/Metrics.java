package comity.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each route was answered, and how: names of routes and numbers, and nothing of who asked
 * or about whom. Safe for use by several threads.
 */
public final class Metrics {

  private static final String HEAD =
      """
      # HELP comity_requests_total Requests by route and status.
      # TYPE comity_requests_total counter
      """;

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();

  /**
   * Counts an answer.
   *
   * @param route empty for a path or a method that is none
   */
  void count(Optional<Endpoint> route, int status) {
    String labels =
        "route=\"" + route.map(Endpoint::name).orElse("none") + "\",status=\"" + status + "\"";
    requests.computeIfAbsent(labels, l -> new LongAdder()).increment();
  }

  /** All counts since the start, as Prometheus reads them. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    requests.forEach((labels, count) ->
        text.append("comity_requests_total{")
            .append(labels)
            .append("} ")
            .append(count.sum())
            .append('\n'));
    return text.toString();
  }
}
