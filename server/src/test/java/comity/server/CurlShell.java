package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.server.http.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a shell as the documents use: variables, {@code curl} with headers and a JSON body,
 * the verbs that work on records, and {@code grep -o} or one substitution of {@code sed} behind it.
 * Whatever else is refused.
 */
final class CurlShell {

  private static final Pattern ASSIGNED = Pattern.compile("([A-Z]+)=(.*)");
  private static final Pattern NESTED = Pattern.compile("\\$\\((.*)\\)");
  private static final Pattern PIPED =
      Pattern.compile("((?:curl|\\./comity) .*?)(?: \\| (grep|sed) (?:-o )?'(.*)')?");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");

  private final Running service;
  private final Map<String, String> variables =
      new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n));

  CurlShell(Running service) {
    this.service = service;
  }

  /** Runs one line and returns what it prints. */
  List<String> run(String line) {
    Matcher assigned = ASSIGNED.matcher(line);
    if (!assigned.matches()) {
      return piped(line);
    }
    Matcher nested = NESTED.matcher(assigned.group(2));
    boolean isAddress = assigned.group(1).equals("AT");
    String value = nested.matches() ? String.join("\n", piped(nested.group(1))) : assigned.group(2);
    variables.put(assigned.group(1), isAddress ? "http://127.0.0.1:" + service.port() : value);
    return List.of();
  }

  private List<String> piped(String line) {
    Matcher parts = PIPED.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("the test does not know how to run: " + line);
    }
    List<String> lines = run(parts.group(1), words(parts.group(1))).lines().toList();
    if (parts.group(2) == null) {
      return lines;
    }
    return parts.group(2).equals("grep")
        ? matches(parts.group(3), lines)
        : substituted(parts.group(3), lines);
  }

  private static List<String> matches(String basic, List<String> lines) {
    Pattern pattern = Pattern.compile(extended(basic));
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      pattern.matcher(line).results().forEach(match -> found.add(match.group()));
    }
    return found;
  }

  private static List<String> substituted(String script, List<String> lines) {
    String[] parts = script.split("/", -1);
    if (parts.length != 4 || !parts[2].equals("\\1")) {
      throw new IllegalArgumentException("the test does not know how to substitute: " + script);
    }
    return lines.stream().map(line -> line.replaceFirst(extended(parts[1]), "$1")).toList();
  }

  /** A basic regular expression as Java writes it. */
  private static String extended(String basic) {
    return basic.replace("{", "\\{").replace("\\(", "(").replace("\\)", ")");
  }

  private String run(String command, List<String> words) {
    return command.startsWith("curl")
        ? curl(command)
        : service.records(words.subList(1, words.size()).toArray(String[]::new));
  }

  private String curl(String command) {
    String body = null;
    List<String> headers = new ArrayList<>();
    String address = null;
    List<String> words = words(command);
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-H" -> headers.addAll(header(words.get(++i)));
        case "--json" -> body = body(words.get(++i));
        default -> address = words.get(i);
      }
    }
    return send(address, headers, body);
  }

  private String send(String address, List<String> headers, String body) {
    String path = address.substring(("http://127.0.0.1:" + service.port()).length());
    HttpRequest.Builder request = service.request(path);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer = service.send(request);
    check(Endpoint.of(body == null ? "GET" : "POST", path.replaceFirst("\\?.*", "")), body, answer);
    return answer.body();
  }

  /** What a document shows is what the description of the routes says. */
  private static void check(Optional<Endpoint> route, String body, HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(Described.ofAnswer(route.orElseThrow(), answer.statusCode(), type, answer.body()))
        .as(answer.body())
        .isEmpty();
    if (body != null && answer.statusCode() < 400) {
      assertThat(Described.ofRequest(route.orElseThrow(), body)).as(body).isEmpty();
    }
  }

  private static List<String> header(String text) {
    int colon = text.indexOf(':');
    return List.of(text.substring(0, colon), text.substring(colon + 1).strip());
  }

  private static String body(String text) {
    try {
      return text.startsWith("@")
          ? Files.readString(Running.ROOT.resolve(text.substring(1)))
          : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    int end = -1;
    while (word.find()) {
      // Pieces that stand together are one word.
      String before = word.start() == end ? words.removeLast() : "";
      words.add(before + piece(word));
      end = word.end();
    }
    return words;
  }

  /** Within single quotes nothing is put in the place of a variable. */
  private String piece(Matcher word) {
    return word.group(1) != null
        ? word.group(1)
        : filled(word.group(2) != null ? word.group(2) : word.group(3));
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace("$" + variable.getKey(), variable.getValue());
    }
    return filled;
  }
}
