package comity.casework.report;

import java.util.List;

/**
 * A report that was made.
 *
 * @param text what orders it
 * @param period what it covers
 * @param cases how many cases were looked at
 */
public record Report(ReportText text, Period period, int cases, List<Figure> figures) {

  public Report {
    figures = List.copyOf(figures);
  }
}
