package comity.server.pages;

import comity.kernel.law.Law;
import comity.kernel.law.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The versions of a law on a time line of a thousand steps.
 *
 * @param from the year at its left end
 * @param to the year at its right end
 * @param today where today is
 */
record Strip(int from, int to, double today, List<Piece> pieces) {

  private static final double WIDTH = 1000;

  /** So much is left between two versions. */
  private static final double GAP = 3;

  /**
   * One version.
   *
   * @param kind {@code now} for the one that is looked at, else {@code other}
   */
  record Piece(double x, double width, String kind) {}

  /**
   * A strip.
   *
   * @param shown the first day of the version that is looked at
   * @param last the right end lies no earlier
   */
  static Strip of(Law law, LocalDate shown, LocalDate first, LocalDate last, LocalDate today) {
    LocalDate begin = first.withDayOfYear(1);
    LocalDate end = last.plusYears(1).withDayOfYear(1);
    Scale scale = new Scale(begin, ChronoUnit.DAYS.between(begin, end));
    List<Piece> pieces =
        law.versions().stream().map(version -> piece(version, shown, end, scale)).toList();
    return new Strip(begin.getYear(), end.getYear(), scale.at(today), pieces);
  }

  private static Piece piece(Version version, LocalDate shown, LocalDate end, Scale scale) {
    double x = scale.at(version.from());
    double width = scale.at(version.until().orElse(end)) - x - GAP;
    return new Piece(x, Math.max(2, width), version.from().equals(shown) ? "now" : "other");
  }

  private record Scale(LocalDate begin, long days) {
    double at(LocalDate day) {
      return Math.round(ChronoUnit.DAYS.between(begin, day) * WIDTH * 10 / days) / 10.0;
    }
  }
}
