package comity.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Results as a Markdown table. A time is the median over all iterations of all forks, beside the
 * fastest and the slowest tenth of them: a disturbed machine shows in the distance between the two.
 */
final class Table {

  private static final String HEAD =
      """

      | benchmark | case | median | fastest tenth | slowest tenth | times the first row | bytes |
      | --- | --- | ---: | ---: | ---: | ---: | ---: |
      """;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Table() {}

  static String of(Collection<RunResult> results) {
    double first = results.isEmpty() ? 0 : nanos(results.iterator().next(), 50);
    return results.stream().map(r -> row(r, first)).collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(RunResult result, double first) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %,.1f | %,.0f |%n",
        name(result.getParams()),
        String.join(
            ", ",
            result.getParams().getParamsKeys().stream()
                .map(k -> result.getParams().getParam(k))
                .toList()),
        time(nanos(result, 50)),
        time(nanos(result, 10)),
        time(nanos(result, 90)),
        nanos(result, 50) / first,
        bytes(result));
  }

  private static String name(BenchmarkParams params) {
    String whole = params.getBenchmark();
    int method = whole.lastIndexOf('.');
    return whole.substring(whole.lastIndexOf('.', method - 1) + 1);
  }

  private static double nanos(RunResult result, double percentile) {
    return result.getPrimaryResult().getStatistics().getPercentile(percentile);
  }

  private static String time(double nanos) {
    return nanos < 1000
        ? String.format(Locale.ROOT, "%.1f ns", nanos)
        : String.format(Locale.ROOT, "%,.2f µs", nanos / 1000);
  }

  private static double bytes(RunResult result) {
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    return allocated == null ? Double.NaN : allocated.getScore();
  }
}
