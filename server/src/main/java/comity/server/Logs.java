package comity.server;

import comity.server.http.Incidents;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * What libraries log: warnings and worse, by their place alone. Their messages may hold what a
 * request held, so none is written.
 */
final class Logs extends Handler {

  private final PrintStream log;

  private Logs(PrintStream log) {
    this.log = log;
  }

  static void quiet(PrintStream log) {
    // Spring would set up the log again as it starts.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    LogManager.getLogManager().reset();
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new Logs(log));
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    Throwable thrown = record.getThrown();
    String why =
        thrown == null ? "" : ": " + Incidents.kind(thrown) + " at " + Incidents.place(thrown);
    log.println("comity: " + record.getLevel() + " in " + record.getLoggerName() + why);
  }

  @Override
  public void flush() {
    log.flush();
  }

  @Override
  public void close() {
    log.flush();
  }
}
