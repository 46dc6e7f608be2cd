package comity.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The entry point of {@code comity serve}. */
final class Main {

  private static final int WRONG = 2;

  private Main() {}

  static void main(String[] args) {
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      System.out.print(Options.HELP);
      return;
    }
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Logs.quiet(err);
    try {
      if (System.getProperty("comity.rehearse") != null) {
        Rehearsal.run(Path.of(System.getProperty("comity.rehearse")), err);
        return;
      }
      Options options = Options.parse(args, System.getProperty("comity.laws"), System.getenv());
      Service service = Service.start(options, Clock.systemDefaultZone(), err);
      err.println("comity: serving at http://" + options.address() + ":" + service.port());
    } catch (StartException e) {
      err.println("comity: " + e.getMessage());
      System.exit(WRONG);
    }
  }
}
