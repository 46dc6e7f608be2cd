package comity.kernel.compare;

import comity.kernel.law.Edition;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two laws of a few lines: their decisions in the notation, over a small vocabulary. */
final class SmallPair {

  private static final String VOCABULARY =
      """
      # Facts

      ## case: the case

      | fact | type | values | question | who |
      | --- | --- | --- | --- | --- |
      | person.match | yes/no | | a match? | officer |
      | custody.arrestedOn | date | | arrested when? | officer |
      | person.convictions | list of conviction | | which? | officer |

      ## conviction: a conviction

      | fact | type | values | question | who |
      | --- | --- | --- | --- | --- |
      | section | code | | which section? | officer |
      | judgmentOn | date | | when? | officer |
      """;

  private SmallPair() {}

  /** The lists `grave` and `minor` and the reading A-1 are there. */
  static List<Region> compare(String before, String after) {
    SortedMap<String, Reading> readings = readings();
    Vocabulary vocabulary =
        VocabularyFile.parse("vocabulary.md", VOCABULARY).vocabulary().withReadings(readings);
    return Comparison.of(vocabulary, List.of(edition(before)), List.of(edition(after))).regions();
  }

  private static Edition edition(String decisions) {
    String head = "---\nlaw: xx/small\nfrom: 2020-01-01\ncite: Small Code § 1\n---\n\n# Small\n\n";
    SortedMap<String, SortedSet<String>> lists = new TreeMap<>();
    lists.put("grave", new TreeSet<>(List.of("100.1")));
    lists.put("minor", new TreeSet<>(List.of("200.1")));
    return Edition.alone(Notation.parse("small.md", head + decisions), lists, readings());
  }

  private static SortedMap<String, Reading> readings() {
    SortedMap<String, String> ways = new TreeMap<>(Map.of("1", "one way", "2", "the other"));
    return new TreeMap<>(
        Map.of(
            "A-1",
            new Reading("A-1", "which?", "(a)", Optional.empty(), Optional.empty(), "", ways)));
  }
}
