package comity.kernel.book;

import comity.kernel.feel.FeelParser;
import comity.kernel.law.Reading;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one reading of {@code law.yaml}. */
final class ReadingReader {

  private static final List<String> REQUIRED = List.of("question", "of", "alternatives");
  private static final List<String> OPTIONAL = List.of("from", "until", "suggested");

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

  private ReadingReader() {}

  static Reading read(String id, YamlMap yaml) {
    yaml.check(REQUIRED, OPTIONAL);
    if (!FeelParser.isReadingId(id)) {
      yaml.fault("", "`" + id + "` is no reading's id; expected one such as `A-10` or `A-14a`");
    }
    Optional<LocalDate> from = yaml.date("from");
    Optional<LocalDate> until = yaml.date("until");
    if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
      yaml.fault(
          "until", "`until` is the first day without the reading and must come after `from`");
    }
    SortedMap<String, String> alternatives = alternatives(id, yaml);
    String suggested = yaml.text("suggested");
    if (!suggested.isEmpty() && !alternatives.containsKey(suggested)) {
      yaml.fault("suggested", "`" + suggested + "` is no alternative of `" + id + "`");
    }
    return new Reading(
        id, yaml.text("question"), yaml.text("of"), from, until, suggested, alternatives);
  }

  private static SortedMap<String, String> alternatives(String id, YamlMap yaml) {
    SortedMap<String, String> alternatives = new TreeMap<>();
    yaml.map("alternatives")
        .ifPresent(
            map -> map.keys().forEach(key -> alternatives.put(value(key, map), map.text(key))));
    if (yaml.has("alternatives") && alternatives.isEmpty()) {
      yaml.fault("alternatives", "`" + id + "` needs an alternative");
    }
    return Collections.unmodifiableSortedMap(alternatives);
  }

  private static String value(String key, YamlMap map) {
    if (!VALUE.matcher(key).matches()) {
      map.fault(key, "`" + key + "` is no value of a reading; expected one such as `1`");
    }
    return key;
  }
}
