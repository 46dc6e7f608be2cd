package comity.cli;

import comity.replay.Progress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Draws on the error stream how far work has come, for a person, once it takes more than a second.
 */
final class ProgressBar implements Progress, AutoCloseable {

  private static final int CELLS = 30;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final Surroundings around;
  private final LongSupplier nanos;
  private long next;
  private int width;

  ProgressBar(Surroundings around, LongSupplier nanos) {
    this.around = around;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + PATIENCE;
  }

  @Override
  public void at(String what, long done, long total) {
    if (around.terminal() && nanos.getAsLong() - next >= 0) {
      draw(line(what, done, total));
      next = nanos.getAsLong() + PAUSE;
    }
  }

  private static String line(String what, long done, long total) {
    int full = total == 0 ? CELLS : (int) (CELLS * done / total);
    return String.format(
        Locale.ROOT,
        "%s [%s%s] %,d of %,d",
        what,
        "#".repeat(full),
        ".".repeat(CELLS - full),
        done,
        total);
  }

  private void draw(String line) {
    around.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    around.err().flush();
    width = line.length();
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (width > 0) {
      around.err().print("\r" + " ".repeat(width) + "\r");
      around.err().flush();
      width = 0;
    }
  }
}
