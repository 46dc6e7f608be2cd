package comity.server.casework;

import comity.casework.Page;
import comity.kernel.json.Utf8;
import comity.server.http.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list, and where the next one begins.
 *
 * @param next the name of the last of these; empty if there are no more
 */
record Part<T>(List<T> rows, Optional<String> next) {

  static final String AFTER = "after";
  static final String LIMIT = "limit";

  private static final int USUAL = 100;

  /** What a caller asks for: one more than they are given, to see whether there is a next part. */
  static Page asked(Parameters parameters) {
    int limit = parameters.count(LIMIT, Page.MOST - 1, USUAL);
    return new Page(parameters.one(AFTER).orElse(""), limit + 1);
  }

  /** Made of what there was for the page that was asked for. */
  static <T> Part<T> of(Page page, List<T> found, Function<T, String> name) {
    if (found.size() < page.limit()) {
      return new Part<>(found, Optional.empty());
    }
    List<T> rows = found.subList(0, page.limit() - 1);
    return new Part<>(rows, Optional.of(name.apply(rows.getLast())));
  }

  /** Adds {@code "next"}, which is null at the end. */
  void next(Utf8 json) {
    json.raw(",\"next\":");
    next.ifPresentOrElse(json::text, () -> json.raw("null"));
  }
}
