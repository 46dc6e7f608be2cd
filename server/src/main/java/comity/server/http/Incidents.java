package comity.server.http;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Failures of this program. Tells the operator what kind and where, and nothing of what was being
 * worked on: neither the message of a throw nor the request.
 */
public final class Incidents {

  private final PrintStream log;
  private final AtomicLong last = new AtomicLong();

  public Incidents(PrintStream log) {
    this.log = log;
  }

  /** Keeps it and returns the number under which the operator finds it. */
  public String record(Throwable error) {
    String number = Long.toString(last.incrementAndGet());
    log.println("comity: incident " + number + ": " + kind(error) + " at " + place(error));
    return number;
  }

  /** The kind of a throw, with that of its cause. */
  public static String kind(Throwable error) {
    Throwable cause = error.getCause();
    String own = error.getClass().getSimpleName();
    return cause == null ? own : own + " by " + cause.getClass().getSimpleName();
  }

  /** The innermost place of ours. */
  public static String place(Throwable error) {
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith("comity.")) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return error.getCause() == null ? "unknown place" : place(error.getCause());
  }
}
