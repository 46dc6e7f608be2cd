package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.report.Reporter;
import java.util.Map;
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
    return views.cases(agency.id()).stream()
        .map(row -> new Reporter.Case(row.caseId(), cases.past(row.caseId())));
  }

  /**
   * The agency's days, and the readings that its counsel has adopted until today.
   *
   * @param supplied figures that no case tells, by item
   */
  public Reporter.Input input(Map<String, String> supplied) {
    return new Reporter.Input(agency.zone(), agencies.readings(agency), supplied);
  }
}
