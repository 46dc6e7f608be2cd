package comity.server.access;

import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Writes the audit log, and stops whatever is being done if it cannot be written. */
public final class Auditor {

  private final AuditLog log;
  private final PrintStream alerts;

  /**
   * An auditor.
   *
   * @param alerts where the operator is told at once that the log fails
   */
  public Auditor(AuditLog log, PrintStream alerts) {
    this.log = log;
    this.alerts = alerts;
  }

  /** Records it, or refuses to go on. */
  public void record(AuditEvent event, String account, String source, String subject) {
    try {
      log.append(event, account, source, subject);
    } catch (IOException e) {
      alerts.println(
          "comity: ALERT the audit log cannot be written; nothing is answered until it can");
      throw new ProblemException(Problem.NO_AUDIT, "nothing was done");
    }
  }

  /** Its last lines, the latest last. */
  public List<String> last() throws IOException {
    return log.last();
  }

  /** The log as it stands. */
  public byte[] lines() throws IOException {
    return log.lines();
  }
}
