package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.report.Reporter;
import java.util.List;
import java.util.Map;

/** What the reports of one agency are made from. */
public final class Reporting {

  private final Agencies agencies;
  private final Views views;
  private final Desk desk;
  private final Agency agency;

  Reporting(Agencies agencies, Views views, Desk desk, String agency) {
    this.agencies = agencies;
    this.views = views;
    this.desk = desk;
    this.agency = agencies.agency(agency);
  }

  /** The stack of laws that binds the agency, {@code us-ny-nyc/doc}; its own law orders reports. */
  public String law() {
    return agency.stack();
  }

  /** All its cases, with every event. */
  public List<Reporter.Case> cases() {
    return views.cases(agency.id()).stream()
        .map(row -> new Reporter.Case(row.caseId(), desk.past(row.caseId())))
        .toList();
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
