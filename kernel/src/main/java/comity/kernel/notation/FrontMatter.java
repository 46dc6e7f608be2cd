package comity.kernel.notation;

import comity.kernel.feel.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between {@code ---} at the head of a law file. Of a law there are three; the text of a
 * bill has {@code proposal} and {@code replaces} in the place of {@code from}, and one that says
 * only what it changes {@code amends} in the place of {@code replaces}, with {@code adds} and
 * {@code drops} where it does so.
 */
final class FrontMatter {

  private static final String FORM =
      "expected `---`, the lines `law:`, `from:` and `cite:`, and `---`";
  private static final List<String> LAW_KEYS = List.of("cite", "from", "law");
  private static final List<String> BILL_KEYS = List.of("cite", "law", "proposal", "replaces");
  private static final List<String> AMENDING_KEYS = List.of("amends", "law", "proposal");
  private static final List<String> NAMES = List.of("adds", "drops");
  private static final Set<String> KEYS =
      Set.of("law", "from", "cite", "proposal", "replaces", "amends", "adds", "drops");
  private static final Pattern ENTRY = Pattern.compile("([^:\\s]+):\\s*(.*)");
  private static final Pattern LAW =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");

  private static final Pattern BILL = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

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
    required().stream().filter(key -> !values.containsKey(key)).forEach(this::missing);
    checkFits();
  }

  private List<String> required() {
    if (values.containsKey("amends")) {
      return AMENDING_KEYS;
    }
    return values.containsKey("proposal") || values.containsKey("replaces") ? BILL_KEYS : LAW_KEYS;
  }

  private void checkFits() {
    List<String> required = required();
    for (String key : values.keySet().stream().sorted().toList()) {
      boolean isName = NAMES.contains(key) && isAmending();
      if (!required.contains(key) && !isName) {
        faults.add(places.get(key), "`" + key + "` does not go with " + described(required));
      }
    }
  }

  private static String described(List<String> keys) {
    return "`" + String.join("`, `", keys) + "`";
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
      faults.add(
          line.at(),
          "`"
              + line.text()
              + "` is none of `law:`, `from:`, `cite:` and, in a bill, `proposal:`, `replaces:`,"
              + " `amends:`, `adds:`, `drops:`");
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

  /** The first day of the text, or of the version that a bill would change. */
  LocalDate from() {
    String key = isAmending() ? "amends" : values.containsKey("replaces") ? "replaces" : "from";
    String from = values.getOrDefault(key, "");
    try {
      return from.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(from);
    } catch (DateTimeException e) {
      faults.add(places.get(key), "`" + from + "` is no date; expected one such as `2014-12-14`");
      return LocalDate.EPOCH;
    }
  }

  /** Whether the file says only what it changes. */
  boolean isAmending() {
    return values.containsKey("amends");
  }

  /** The bill; empty for law. */
  Optional<String> proposal() {
    Optional<String> bill = Optional.ofNullable(values.get("proposal"));
    bill.filter(id -> !id.isEmpty() && !BILL.matcher(id).matches())
        .ifPresent(id ->
            faults.add(
                places.get("proposal"),
                "`" + id + "` is no bill's number; expected one such as `int-396-2024`"));
    return bill;
  }

  /** The names behind {@code adds} or {@code drops}. */
  List<String> names(String key) {
    String text = values.getOrDefault(key, "");
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  Position place(String key) {
    return places.getOrDefault(key, start);
  }
}
