package comity.server;

import comity.casework.cases.Agency;
import comity.kernel.facts.Nearest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code comity serve} was told.
 *
 * @param address to listen at
 * @param port 0 for any that is free
 * @param data the folder in which the service keeps what it is given
 * @param laws the folder of laws
 * @param rate requests a second that one caller may make
 * @param demo whether it demonstrates itself with invented people
 * @param agencies whose cases are kept; none for a service without casework
 * @param ledger where what happens in them is proven
 */
record Options(
    String address,
    int port,
    Path data,
    Path laws,
    int rate,
    boolean demo,
    List<Agency> agencies,
    LedgerName ledger) {

  Options {
    agencies = List.copyOf(agencies);
  }

  static final String HELP =
      """
      Usage: comity serve [--port N] [--address ADDRESS] [--data DIR] [--laws DIR] [--rate N]
                          [--agency ID=STACK,ZONE… --ledger NAME [--witness KEY,ADDRESS]…] [--demo]
      The service: decisions, explanations, interviews, comparisons and laws over HTTP (docs/http-api.md).
        --port N           the port to listen at; 8080 if none is given, 0 for any that is free
        --address ADDRESS  the address to listen at; 127.0.0.1, which only this machine reaches
        --data DIR         the folder in which it keeps what it is given
        --laws DIR         the folder of laws; without it the laws that came with comity
        --rate N           requests a second that one caller may make; 200
        --agency ID=STACK,ZONE  keep the cases of an agency, its laws and its time zone:
                           nyc-doc=us-ny-nyc/doc,America/New_York; needs sign-in (docs/http-api.md)
        --ledger NAME      the name of the public ledger, its address without https://, that proves what was
                           recorded: records.example.gov/ledger (docs/ledger.md)
        --witness KEY,ADDRESS  ask that witness to cosign the ledger; may be given several times
        --demo             with invented people and cases, for this machine alone (docs/serve.md)
        -h, --help         show this help
      """;

  /** A database of the caller's own. */
  static final String DATABASE = "COMITY_DB_URL";

  private static final Pattern AGENCY = Pattern.compile("([a-z0-9-]+)=([a-z0-9/-]+),(.+)");

  private static final String PORT = "--port";
  private static final String ADDRESS = "--address";
  private static final String DATA = "--data";
  private static final String LAWS = "--laws";
  private static final String RATE = "--rate";
  private static final String AGENCIES = "--agency";
  private static final String LEDGER = "--ledger";
  private static final String WITNESS = "--witness";
  private static final String DEMO = "--demo";
  private static final List<String> NAMES =
      List.of(PORT, ADDRESS, DATA, LAWS, RATE, AGENCIES, LEDGER, WITNESS);

  private static final LedgerName DEMO_LEDGER = LedgerName.of("demo.example/ledger", List.of());

  /**
   * Reads the arguments.
   *
   * @param laws the folder that came with the command, or null
   * @param environment of the process
   */
  static Options parse(String[] args, String laws, Map<String, String> environment) {
    Map<String, List<String>> given = new HashMap<>();
    Deque<String> rest = new ArrayDeque<>(List.of(args));
    while (!rest.isEmpty()) {
      String name = rest.pop();
      given.computeIfAbsent(name, n -> new ArrayList<>()).add(value(name, rest));
    }
    Options options = of(given, laws, environment);
    return given.containsKey(DEMO) ? options.demonstrating(environment) : options;
  }

  private static String value(String name, Deque<String> rest) {
    if (name.equals(DEMO)) {
      return "";
    }
    if (!NAMES.contains(name)) {
      throw unknown(name);
    }
    if (rest.isEmpty()) {
      throw new StartException("`" + name + "` needs a value; see `comity serve --help`");
    }
    return rest.pop();
  }

  private static Options of(
      Map<String, List<String>> given, String laws, Map<String, String> environment) {
    List<Agency> agencies = all(AGENCIES, given).stream().map(Options::agency).toList();
    return new Options(
        last(ADDRESS, given).orElse("127.0.0.1"),
        last(PORT, given).map(text -> number(PORT, text, 0, 65_535)).orElse(8080),
        last(DATA, given).map(Path::of).orElseGet(() -> data(environment)),
        last(LAWS, given).map(Path::of).orElseGet(() -> lawsFolder(laws, environment)),
        last(RATE, given).map(text -> number(RATE, text, 1, 1_000_000)).orElse(200),
        false,
        agencies,
        ledger(agencies, given));
  }

  private static List<String> all(String name, Map<String, List<String>> given) {
    return given.getOrDefault(name, List.of());
  }

  private static Optional<String> last(String name, Map<String, List<String>> given) {
    return all(name, given).stream().reduce((earlier, later) -> later);
  }

  /** What is recorded must be provable from the first event on, so a name is not optional. */
  private static LedgerName ledger(List<Agency> agencies, Map<String, List<String>> given) {
    Optional<String> name = last(LEDGER, given);
    if (name.isEmpty() && !agencies.isEmpty()) {
      throw new StartException(
          "give the ledger of these agencies a name with --ledger, its public address without"
              + " https://, such as records.example.gov/ledger");
    }
    return name.map(n -> LedgerName.of(n, all(WITNESS, given))).orElse(LedgerName.NONE);
  }

  /**
   * Everybody knows the demonstration's passwords, so it must not come near anything real: it has
   * its own folder and its own agencies.
   */
  private Options demonstrating(Map<String, String> environment) {
    if (environment.containsKey(DATABASE)) {
      throw new StartException(
          "--demo does not start where " + DATABASE + " names a database; unset it");
    }
    if (!isLoopback(address)) {
      throw new StartException("--demo listens only for this machine, not at `" + address + "`");
    }
    return new Options(
        address, port, data.resolve("demo"), laws, rate, true, DemoPeople.agencies(), DEMO_LEDGER);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartException("`" + address + "` is no address of this machine", e);
    }
  }

  private static StartException unknown(String name) {
    String advice =
        Nearest.to(name, NAMES)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("see `comity serve --help`");
    return new StartException("unknown option `" + name + "`; " + advice);
  }

  static Agency agency(String text) {
    Matcher parts = AGENCY.matcher(text);
    try {
      if (parts.matches()) {
        return new Agency(parts.group(1), parts.group(2), ZoneId.of(parts.group(3)));
      }
    } catch (DateTimeException e) {
      // Told below, as another form is.
    }
    throw new StartException(
        "`"
            + text
            + "` for --agency is not ID=STACK,ZONE, such as"
            + " nyc-doc=us-ny-nyc/doc,America/New_York");
  }

  private static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw new StartException(
        "`" + value + "` for " + name + " is no number from " + least + " to " + most);
  }

  static Path data(Map<String, String> environment) {
    String shared = environment.get("XDG_DATA_HOME");
    Path home = Path.of(environment.getOrDefault("HOME", "."));
    Path root = shared == null || shared.isEmpty() ? home.resolve(".local/share") : Path.of(shared);
    return root.resolve("comity");
  }

  static Path lawsFolder(String laws, Map<String, String> environment) {
    String known = laws != null ? laws : environment.get("COMITY_LAWS");
    if (known == null) {
      throw new StartException(
          "no folder of laws is known; give one with --laws DIR or set COMITY_LAWS");
    }
    return Path.of(known);
  }
}
