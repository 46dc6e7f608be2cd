package comity.kernel.notation;

import comity.kernel.feel.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three lines between {@code ---} at the head of a law file. */
final class FrontMatter {

  private static final String FORM =
      "expected `---`, the lines `law:`, `from:` and `cite:`, and `---`";
  private static final Set<String> KEYS = Set.of("law", "from", "cite");
  private static final Pattern ENTRY = Pattern.compile("([^:\\s]+):\\s*(.*)");
  private static final Pattern LAW =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Position> places = new HashMap<>();
  private final Position start;
  private final Faults faults;

  FrontMatter(Document document, Faults faults) {
    this.start = document.start();
    this.faults = faults;
    read(document.head());
  }

  private void read(List<Line> head) {
    int end = closing(head);
    if (head.isEmpty() || !head.getFirst().text().equals("---")) {
      faults.add(start, FORM);
      // What does not begin like a law file is none; its other lines are no faults.
      faults.check();
    }
    if (end < 0) {
      faults.add(start, FORM);
      return;
    }
    head.subList(1, end).stream().filter(line -> !line.isBlank()).forEach(this::entry);
    head.subList(end + 1, head.size()).stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .ifPresent(line -> faults.add(line.at(), "text before the title"));
    KEYS.stream().sorted().filter(key -> !values.containsKey(key)).forEach(this::missing);
  }

  private static int closing(List<Line> head) {
    for (int i = 1; i < head.size(); i++) {
      if (head.get(i).text().equals("---")) {
        return i;
      }
    }
    return -1;
  }

  private void entry(Line line) {
    Matcher entry = ENTRY.matcher(line.text());
    if (!entry.matches() || !KEYS.contains(entry.group(1))) {
      faults.add(line.at(), "`" + line.text() + "` is none of `law:`, `from:` and `cite:`");
    } else if (entry.group(2).isEmpty()) {
      faults.add(line.at(), "`" + entry.group(1) + "` has no value");
      values.put(entry.group(1), "");
    } else if (values.put(entry.group(1), entry.group(2)) != null) {
      faults.add(line.at(), "`" + entry.group(1) + "` stands twice");
    }
    if (entry.matches()) {
      places.put(entry.group(1), line.at(entry.start(2)));
    }
  }

  private void missing(String key) {
    faults.add(start, "the front matter lacks `" + key + "`");
    values.put(key, "");
  }

  String law() {
    String law = values.getOrDefault("law", "");
    if (!law.isEmpty() && !LAW.matcher(law).matches()) {
      faults.add(
          places.get("law"), "`" + law + "` is no law's id; expected one such as `us-ny-nyc/doc`");
    }
    return law;
  }

  String cite() {
    return values.getOrDefault("cite", "");
  }

  LocalDate from() {
    String from = values.getOrDefault("from", "");
    try {
      return from.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(from);
    } catch (DateTimeException e) {
      faults.add(
          places.get("from"), "`" + from + "` is no date; expected one such as `2014-12-14`");
      return LocalDate.EPOCH;
    }
  }
}
