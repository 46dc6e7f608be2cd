package comity.kernel.notation;

import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Position;
import comity.kernel.law.Acts;
import comity.kernel.law.LawException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ## name(parameter, …): question}. */
record Heading(Position at, String name, List<String> parameters, String question) {

  private static final Pattern FORM =
      Pattern.compile("##\\s+([^\\s(:]+)\\s*(?:\\(([^)]*)\\))?\\s*:\\s*(.*)");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  static Heading of(Line line) {
    Matcher heading = FORM.matcher(line.text());
    if (!heading.matches()) {
      throw new LawException(
          line.at(), "expected `## name: question` or `## name(parameter): question`");
    }
    Position at = line.at(heading.start(1));
    checkName(at, heading.group(1));
    if (heading.group(3).isEmpty()) {
      throw new LawException(at, "`" + heading.group(1) + "` asks no question");
    }
    return new Heading(at, heading.group(1), parameters(line, heading), heading.group(3));
  }

  /** Stands in for a heading that was a fault, so that what is below it is read nevertheless. */
  static Heading unreadable(Line line) {
    return new Heading(line.at(), line.text(), List.of(), "");
  }

  /** Whether a column {@code within} makes sense below it. */
  boolean mayHaveLimit() {
    return question.isEmpty() || Acts.ACTS.contains(name);
  }

  private static List<String> parameters(Line line, Matcher heading) {
    if (heading.group(2) == null) {
      return List.of();
    }
    Position at = line.at(heading.start(2));
    List<String> names = Arrays.stream(heading.group(2).split(",", -1)).map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    names.forEach(name -> checkParameter(at, name, seen));
    if (Acts.ACTS.contains(heading.group(1))) {
      throw new LawException(at, "the act `" + heading.group(1) + "` takes no parameters");
    }
    return names;
  }

  private static void checkParameter(Position at, String name, Set<String> seen) {
    checkName(at, name);
    if (!seen.add(name)) {
      throw new LawException(at, "the parameter `" + name + "` stands twice");
    }
  }

  private static void checkName(Position at, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new LawException(
          at, "`" + name + "` is no name; expected letters and digits in lowerCamelCase");
    }
    if (FeelParser.isReserved(name) || Acts.MODALITIES.contains(name)) {
      throw new LawException(
          at, "`" + name + "` means something else already; choose another name");
    }
  }
}
