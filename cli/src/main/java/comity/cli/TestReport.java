package comity.cli;

import comity.kernel.scenario.ScenarioReport;
import comity.kernel.words.Listing;
import java.io.IOException;
import java.util.List;

/** Prints what runs of scenarios found. */
final class TestReport {

  private final Lines out;
  private final boolean coverage;
  private int scenarios;
  private int failures;
  private int unreached;

  TestReport(Lines out, boolean coverage) {
    this.out = out;
    this.coverage = coverage;
  }

  /** Prints and returns the exit code. Nothing run is a failure, too. */
  int print(List<ScenarioReport> reports) throws IOException {
    reports.forEach(this::print);
    out.line(
        Listing.count(scenarios, "scenario")
            + ", "
            + Listing.count(failures, "failure")
            + (coverage ? ", " + Listing.count(unreached, "rule") + " that none reaches" : ""));
    out.flush();
    return scenarios > 0 && failures == 0 && unreached == 0 ? Exit.DONE : Exit.FAILED;
  }

  private void print(ScenarioReport report) {
    scenarios += report.scenarios();
    failures += report.failures().size();
    report.failures().forEach(this::failure);
    if (coverage) {
      unreached += report.unreached().size();
      report.unreached().forEach(this::unreached);
    }
  }

  private void failure(ScenarioReport.Failure failure) {
    out.line(failure.at() + ": failed: " + failure.name());
    failure.differences().forEach(difference -> out.line("  " + difference));
  }

  private void unreached(ScenarioReport.Unreached rule) {
    out.line(
        rule.at()
            + ": not reached: "
            + rule.decision()
            + ", rule "
            + rule.rule()
            + ", "
            + rule.says());
  }
}
