package comity.cli;

import comity.kernel.json.Utf8;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the command sees of the machine, so that tests can stand in for it.
 *
 * @param out takes UTF-8 whatever the locale, so that equal input gives equal bytes
 * @param today asked only where neither the caller nor the case names a day
 * @param environment a variable's value, or null
 * @param laws the folder of laws that came with the command, or null
 * @param terminal whether a person watches the output on a terminal
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Supplier<LocalDate> today,
    UnaryOperator<String> environment,
    String laws,
    boolean terminal) {

  private static final int WIDTH = 80;
  private static final int NARROWEST = 40;

  static Surroundings ofTheSystem() {
    return new Surroundings(
        System.in,
        System.out,
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        () -> LocalDate.now(ZoneId.systemDefault()),
        System::getenv,
        System.getProperty("comity.laws"),
        isTerminal(System.console()));
  }

  private static boolean isTerminal(Console console) {
    return console != null && console.isTerminal();
  }

  /** Writes it out at once; it is empty then. */
  void print(Utf8 text) throws IOException {
    text.drainTo(out);
    out.flush();
  }

  /** How many columns text may take. */
  int width() {
    String columns = environment.apply("COLUMNS");
    try {
      return columns == null ? WIDTH : Math.max(NARROWEST, Integer.parseInt(columns));
    } catch (NumberFormatException e) {
      return WIDTH;
    }
  }

  /** Whether the output may be coloured: https://no-color.org. */
  boolean colour() {
    String no = environment.apply("NO_COLOR");
    return terminal && (no == null || no.isEmpty()) && !"dumb".equals(environment.apply("TERM"));
  }

  /** A path as messages show it: from where the caller stands, if it lies below. */
  static Path near(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(here) && !whole.equals(here)
        ? here.relativize(whole)
        : path.normalize();
  }
}
