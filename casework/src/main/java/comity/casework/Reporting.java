package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.report.Period;
import comity.casework.report.Reporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the reports of one agency are made from. */
public final class Reporting {

  private final Agencies agencies;
  private final Views views;
  private final Cases cases;
  private final Agency agency;

  Reporting(Agencies agencies, Views views, Cases cases, String agency) {
    this.agencies = agencies;
    this.views = views;
    this.cases = cases;
    this.agency = agencies.agency(agency);
  }

  /** The stack of laws that binds the agency, {@code us-ny-nyc/doc}; its own law orders reports. */
  public String law() {
    return agency.stack();
  }

  /** All its cases, with every event, read one after another as they are asked for. */
  public Stream<Reporter.Case> cases() {
    return views
        .cases(agency.id())
        .map(row -> new Reporter.Case(row.caseId(), cases.past(row.caseId())));
  }

  /**
   * The agency's days, the readings that its counsel has adopted until today, and the figures that
   * it supplied for just these days.
   */
  public Reporter.Input input(Period period) {
    Map<String, String> figures = new TreeMap<>();
    supplied().stream()
        .filter(f -> f.from().equals(period.from()) && f.to().equals(period.to()))
        .forEach(f -> figures.put(f.item(), f.value()));
    return new Reporter.Input(agency.zone(), agencies.readings(agency), figures);
  }

  /** The figures that the agency supplied, in the order in which they were recorded. */
  public List<AgencyEvent.FigureSupplied> supplied() {
    return agencies.figures(agency.id());
  }
}
