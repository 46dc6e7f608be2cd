package comity.server;

import java.nio.file.Path;
import java.util.List;

/** The entry point of {@code comity serve}, and of the verbs that work on records. */
final class Main {

  private static final int WRONG = 2;

  /** Names an example: to be started only to learn from it how to start quickly. */
  private static final String REHEARSE = "comity.rehearse";

  private Main() {}

  static void main(String[] args) {
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      System.out.print(RecordVerbs.has(args) ? RecordVerbs.HELP : Options.HELP);
      return;
    }
    Surroundings around = Surroundings.ofTheSystem();
    Logs.quiet(around.log());
    try {
      if (System.getProperty(REHEARSE) != null) {
        Rehearsal.run(Path.of(System.getProperty(REHEARSE)), around);
      } else if (RecordVerbs.has(args)) {
        System.exit(
            new RecordVerbs(around, System.getProperty("comity.laws"), System.out).run(args));
      } else {
        serve(args, around);
      }
    } catch (StartException e) {
      around.log().println("comity: " + e.getMessage());
      System.exit(WRONG);
    }
  }

  private static void serve(String[] args, Surroundings around) {
    Options options = Options.parse(args, System.getProperty("comity.laws"), around.environment());
    Service service =
        Service.start(options, options.demo() ? around.on(DemoPeople.FIRST_DAY) : around);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    around.log().println("comity: serving at http://" + options.address() + ":" + service.port());
  }
}
