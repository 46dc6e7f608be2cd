package comity.server;

import comity.kernel.facts.Nearest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What {@code comity serve} was told.
 *
 * @param address to listen at
 * @param port 0 for any that is free
 * @param data the folder in which the service keeps what it is given
 * @param laws the folder of laws
 * @param rate requests a second that one caller may make
 */
record Options(String address, int port, Path data, Path laws, int rate) {

  static final String HELP =
      """
      Usage: comity serve [--port N] [--address ADDRESS] [--data DIR] [--laws DIR] [--rate N]
      The service: decisions, explanations, interviews, comparisons and laws over HTTP (docs/http-api.md).
        --port N           the port to listen at; 8080 if none is given, 0 for any that is free
        --address ADDRESS  the address to listen at; 127.0.0.1, which only this machine reaches
        --data DIR         the folder in which it keeps what it is given
        --laws DIR         the folder of laws; without it the laws that came with comity
        --rate N           requests a second that one caller may make; 200
        -h, --help         show this help
      """;

  private static final List<String> NAMES =
      List.of("--port", "--address", "--data", "--laws", "--rate");

  /**
   * Reads the arguments.
   *
   * @param laws the folder that came with the command, or null
   * @param environment of the process
   */
  static Options parse(String[] args, String laws, Map<String, String> environment) {
    Options options =
        new Options("127.0.0.1", 8080, data(environment), lawsFolder(laws, environment), 200);
    Deque<String> rest = new ArrayDeque<>(List.of(args));
    while (!rest.isEmpty()) {
      String name = rest.pop();
      if (!NAMES.contains(name)) {
        throw unknown(name);
      }
      if (rest.isEmpty()) {
        throw new StartException("`" + name + "` needs a value; see `comity serve --help`");
      }
      options = options.with(name, rest.pop());
    }
    if (options.laws == null) {
      throw new StartException(
          "no folder of laws is known; give one with --laws DIR or set COMITY_LAWS");
    }
    return options;
  }

  private static StartException unknown(String name) {
    String advice =
        Nearest.to(name, NAMES)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("see `comity serve --help`");
    return new StartException("unknown option `" + name + "`; " + advice);
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--port" -> new Options(address, number(name, value, 0, 65_535), data, laws, rate);
      case "--address" -> new Options(value, port, data, laws, rate);
      case "--data" -> new Options(address, port, Path.of(value), laws, rate);
      case "--laws" -> new Options(address, port, data, Path.of(value), rate);
      default -> new Options(address, port, data, laws, number(name, value, 1, 1_000_000));
    };
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

  private static Path data(Map<String, String> environment) {
    String shared = environment.get("XDG_DATA_HOME");
    Path home = Path.of(environment.getOrDefault("HOME", "."));
    Path root = shared == null || shared.isEmpty() ? home.resolve(".local/share") : Path.of(shared);
    return root.resolve("comity");
  }

  private static Path lawsFolder(String laws, Map<String, String> environment) {
    String known = laws != null ? laws : environment.get("COMITY_LAWS");
    return known == null ? null : Path.of(known);
  }
}
