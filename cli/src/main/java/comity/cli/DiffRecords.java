package comity.cli;

import comity.kernel.compare.Direction;
import comity.kernel.compare.Region;
import comity.kernel.json.Utf8;
import comity.replay.Count;
import comity.replay.TouchedRecords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The records that the regions of a difference touch, in words and in JSON. */
final class DiffRecords {

  private final TouchedRecords records;
  private final List<Region> regions;
  private final IdentityHashMap<Region, Integer> numbers = new IdentityHashMap<>();

  /**
   * Records of one comparison.
   *
   * @param regions all of it, in its order
   */
  DiffRecords(TouchedRecords records, List<Region> regions) {
    this.records = records;
    this.regions = regions;
    regions.forEach(region -> numbers.put(region, numbers.size()));
  }

  /** Which records they are. */
  void head(Sheet sheet) {
    sheet.sentence(
        0,
        String.format(
            Locale.ROOT,
            "On %s: of %,d %s %,d %s under %s.",
            records.title(),
            records.all(),
            records.all() == 1 ? "record" : "records",
            records.held(),
            records.held() == 1 ? "falls" : "fall",
            records.law()));
    pairs("Assumed, not recorded: ", records.assume(), sheet);
    pairs("Readings adopted: ", records.readings(), sheet);
    if (regions.stream().anyMatch(region -> !here(region).isExact())) {
      sheet.sentence(
          0,
          "Where a figure is a range, the records do not say all that the laws ask; --assume"
              + " FACT=VALUE takes a fact as known, --reading ID=VALUE a reading as adopted.");
    }
  }

  private Count here(Region region) {
    return records.in(region.act(), List.of(numbers.get(region)));
  }

  private static void pairs(String head, Map<String, String> pairs, Sheet sheet) {
    if (!pairs.isEmpty()) {
      List<String> texts = new ArrayList<>();
      pairs.forEach((name, value) -> texts.add(name + "=" + value));
      sheet.sentence(0, head + String.join(", ", texts) + ".");
    }
  }

  /** What the changes of one act do, all its regions together. */
  void act(String act, Sheet sheet) {
    byDirection(act)
        .forEach((direction, own) -> {
          String words = DirectionWords.of(act, direction);
          String mistake = DirectionWords.mistake(act, direction);
          String tail = mistake.isEmpty() ? "" : " (a mistake there: " + mistake + ")";
          sheet.sentence(
              0, Sentences.capital(words) + ": " + count(records.in(act, own)) + tail + ".");
        });
  }

  /** How many records lie in a region. */
  void region(Region region, Sheet sheet) {
    Count count = here(region);
    String words = DirectionWords.of(region.act(), Direction.of(region.before(), region.after()));
    sheet.sentence(1, "Records here: " + span(count) + "; " + words + ".");
  }

  /** How many records lie in a region, as a figure or two. */
  String span(Region region) {
    return span(here(region));
  }

  /** What must be read beside the figures. */
  void foot(Sheet sheet) {
    if (!records.notes().isEmpty()) {
      sheet.heading("Read with care");
      records.notes().forEach(note -> sheet.sentence(0, note));
    }
  }

  private static String count(Count count) {
    boolean one = count.isExact() && count.atMost() == 1;
    return span(count) + (one ? " record" : " records");
  }

  /** Of what is not recorded both ends are told. */
  private static String span(Count count) {
    return count.isExact()
        ? String.format(Locale.ROOT, "%,d", count.atLeast())
        : String.format(Locale.ROOT, "%,d to %,d", count.atLeast(), count.atMost());
  }

  private Map<Direction, List<Integer>> byDirection(String act) {
    Map<Direction, List<Integer>> byDirection = new EnumMap<>(Direction.class);
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      if (region.act().equals(act)) {
        byDirection
            .computeIfAbsent(Direction.of(region.before(), region.after()), d -> new ArrayList<>())
            .add(i);
      }
    }
    return byDirection;
  }

  /** An object: the records, what each region touches in the order of the regions, and in sum. */
  void json(Utf8 into) {
    into.raw("{\"title\":").text(records.title());
    into.raw(",\"records\":" + records.held() + ",\"of\":" + records.all());
    into.raw(",\"law\":").text(records.law()).raw(",\"assumed\":");
    JsonObjects.write(records.assume(), (value, out) -> out.text(value), into);
    into.raw(",\"readings\":");
    JsonObjects.write(records.readings(), (value, out) -> out.text(value), into);
    into.raw(",\"regions\":").list(regions, this::json).raw(",\"directions\":");
    List<Region> firsts = new ArrayList<>();
    Map<String, Region> acts = new LinkedHashMap<>();
    regions.forEach(region -> acts.putIfAbsent(region.act(), region));
    firsts.addAll(acts.values());
    into.list(firsts, (region, out) -> directions(region.act(), out)).raw(",\"notes\":");
    into.texts(records.notes()).raw("}");
  }

  private void json(Region region, Utf8 into) {
    Direction direction = Direction.of(region.before(), region.after());
    into.raw("{");
    counted(region.act(), direction, List.of(numbers.get(region)), into);
    into.raw("}");
  }

  private void directions(String act, Utf8 into) {
    into.raw("{\"act\":").text(act).raw(",\"changes\":");
    into.list(
        List.copyOf(byDirection(act).entrySet()),
        (entry, out) -> {
          out.raw("{");
          counted(act, entry.getKey(), entry.getValue(), out);
          out.raw("}");
        });
    into.raw("}");
  }

  private void counted(String act, Direction direction, List<Integer> own, Utf8 into) {
    Count count = records.in(act, own);
    into.raw("\"direction\":").text(Utf8.id(direction));
    into.raw(",\"mistake\":").text(DirectionWords.mistake(act, direction));
    into.raw(",\"records\":{\"atLeast\":" + count.atLeast() + ",\"atMost\":" + count.atMost());
    into.raw("}");
  }
}
