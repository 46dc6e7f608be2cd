package comity.kernel.law;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One version of one law, ready to compile.
 *
 * @param text the whole text, borrowed definitions included
 * @param lists the sections listed on the version's first day, by the name of the list
 * @param hash {@code sha256:} and the hash of the meaning: text, lists and readings, not layout
 */
public record Edition(
    Law law,
    Version version,
    LawText text,
    SortedMap<String, SortedSet<String>> lists,
    String hash) {

  /**
   * A text that stands for itself, outside any folder of laws: the only version of a law of its
   * own, of which no more is known than the text says. It has no hash.
   *
   * @param lists the sections on each of its lists
   * @param readings by id
   */
  public static Edition alone(
      LawText text,
      SortedMap<String, SortedSet<String>> lists,
      SortedMap<String, Reading> readings) {
    Version version =
        new Version(
            text.from(),
            Optional.empty(),
            text.title(),
            "",
            "in-force",
            List.of(),
            List.of(),
            "",
            Optional.empty(),
            List.of(),
            List.of(),
            "",
            Optional.empty());
    Law law = Law.of(text, List.of(version), readings);
    return new Edition(law, version, text, lists, "");
  }
}
