package comity.server.http;

import comity.kernel.facts.Nearest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands behind the question mark. A parameter that the route does not know is refused. */
public final class Parameters {

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * The parameters of a request.
   *
   * @param known those that the route takes
   */
  public static Parameters of(ServerRequest request, String... known) {
    List<String> names = List.of(known);
    Map<String, List<String>> values = query(request);
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        String near = Nearest.to(name, names).map(n -> "; did you mean `" + n + "`?").orElse("");
        String all = names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names);
        throw bad("there is a parameter that this route does not know; " + all + near);
      }
    }
    return new Parameters(values);
  }

  /** Of the address alone: a body is never read as parameters. */
  private static Map<String, List<String>> query(ServerRequest request) {
    Map<String, List<String>> values = new TreeMap<>();
    UriComponentsBuilder.fromUri(request.uri())
        .build()
        .getQueryParams()
        .forEach((name, texts) ->
            values.put(decoded(name), texts.stream().map(Parameters::decoded).toList()));
    return values;
  }

  private static String decoded(String text) {
    return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The one value of a parameter. */
  public Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw bad("`" + name + "` is given " + values.size() + " times; give it once");
    }
    return values.stream().findFirst();
  }

  public String needed(String name) {
    return one(name).orElseThrow(() -> bad("the parameter `" + name + "` is missing"));
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * Whether it is {@code true}.
   *
   * @param otherwise where it is absent
   */
  public boolean flag(String name, boolean otherwise) {
    String value = one(name).orElse(Boolean.toString(otherwise));
    if (!value.equals("true") && !value.equals("false")) {
      throw bad("`" + name + "` takes true or false");
    }
    return value.equals("true");
  }

  /**
   * How many are asked for.
   *
   * @param most more are refused
   * @param otherwise where it is absent
   */
  public int count(String name, int most, int otherwise) {
    String text = one(name).orElse(Integer.toString(otherwise));
    if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
      throw bad("`" + name + "` takes a number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  public Optional<LocalDate> day(String name) {
    try {
      return one(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw bad("`" + name + "` expects a day, written as 2024-03-01");
    }
  }

  /** Values such as {@code A-10=2}, each name once. */
  public SortedMap<String, String> pairs(String name) {
    SortedMap<String, String> pairs = new TreeMap<>();
    for (String text : all(name)) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw bad("`" + name + "` expects ID=VALUE, such as A-10=2");
      }
      if (pairs.put(text.substring(0, equals), text.substring(equals + 1)) != null) {
        throw bad("`" + name + "` names one id twice; give it once");
      }
    }
    return Collections.unmodifiableSortedMap(pairs);
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(Problem.BAD_REQUEST, detail);
  }
}
