package comity.server;

import comity.casework.cases.Agency;
import comity.casework.report.ReportRow;
import comity.kernel.facts.Nearest;
import comity.server.casework.Reports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code comity report} or {@code comity rebuild} was told.
 *
 * @param arguments what is no option
 * @param given the options, by their names
 * @param laws the folder of laws
 * @param data the folder that the service was given, or the demonstration's in it
 */
record RecordOptions(List<String> arguments, Map<String, String> given, Path laws, Path data) {

  private static final String DEMO = "--demo";
  private static final String HIDE = "--hide-below";
  private static final String FORMAT = "--format";
  private static final List<String> OF_REBUILD = List.of(FORMAT, "--data", "--laws", DEMO);
  private static final List<String> OF_REPORT =
      List.of("--law", "--due", "--from", "--to", FORMAT, HIDE, "--data", "--laws", DEMO);

  static RecordOptions parse(String[] args, String laws, Map<String, String> environment) {
    List<String> names = args[0].equals(RecordVerbs.REPORT) ? OF_REPORT : OF_REBUILD;
    Map<String, String> given = new TreeMap<>();
    List<String> arguments = new ArrayList<>();
    Deque<String> rest = new ArrayDeque<>(List.of(args).subList(1, args.length));
    while (!rest.isEmpty()) {
      String name = rest.pop();
      if (!name.startsWith("-")) {
        arguments.add(name);
      } else if (given.put(name, value(name, names, rest)) != null) {
        throw new StartException("`" + name + "` is given twice; give it once");
      }
    }
    int wanted = args[0].equals(RecordVerbs.REPORT) ? 1 : 0;
    if (arguments.size() != wanted) {
      throw new StartException(
          (wanted == 1 ? "name one agency" : "no argument is taken")
              + "; see `comity "
              + args[0]
              + " --help`");
    }
    Path data =
        Optional.ofNullable(given.get("--data"))
            .map(Path::of)
            .orElseGet(() -> Options.data(environment));
    return new RecordOptions(
        List.copyOf(arguments),
        Map.copyOf(given),
        Optional.ofNullable(given.get("--laws"))
            .map(Path::of)
            .orElseGet(() -> Options.lawsFolder(laws, environment)),
        given.containsKey(DEMO) ? data.resolve("demo") : data);
  }

  private static String value(String name, List<String> names, Deque<String> rest) {
    if (!names.contains(name)) {
      String near = Nearest.to(name, names).map(n -> "; did you mean `" + n + "`?").orElse("");
      throw new StartException("unknown option `" + name + "`" + near);
    }
    if (name.equals(DEMO)) {
      return "";
    }
    if (rest.isEmpty()) {
      throw new StartException("`" + name + "` needs a value");
    }
    return rest.pop();
  }

  Optional<String> format() {
    return Optional.ofNullable(given.get(FORMAT));
  }

  /** The law that orders the report; empty for the agency's own. */
  Optional<String> law() {
    return Optional.ofNullable(given.get("--law"));
  }

  int hideBelow() {
    return Optional.ofNullable(given.get(HIDE)).map(Reports::hideBelow).orElse(ReportRow.ALL_SHOWN);
  }

  Optional<LocalDate> day(String name) {
    return Optional.ofNullable(given.get(name)).map(text -> RecordVerbs.day(name, text));
  }

  /** The agency, as the service was given it; the demonstration's by name. */
  Agency agency() {
    String text = arguments.getFirst();
    return given.containsKey(DEMO)
        ? DemoPeople.agencies().stream()
            .filter(agency -> agency.id().equals(text))
            .findFirst()
            .orElseThrow(() ->
                new StartException(
                    "the demonstration has no agency `"
                        + text
                        + "`; it has "
                        + String.join(
                            ", ", DemoPeople.agencies().stream().map(Agency::id).toList())))
        : Options.agency(text);
  }
}
