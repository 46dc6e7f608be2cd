package comity.kernel.small;

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

/**
 * A law from its decisions; the lists {@code grave} and {@code minor} and the reading A-1 are
 * there.
 */
public final class SmallEdition {

  private static final String VOCABULARY =
      """
      # Facts

      ## case: the case

      | fact | type | values | question | who |
      | --- | --- | --- | --- | --- |
      | warrant.issuer | one of | judge, officer, none | who issued it? | officer |
      | warrant.presentedAt | instant | | when? | officer |
      | request.presentedAt | instant | | when? | officer |
      | person.match | yes/no | | a match? | officer |
      | custody.arrestedOn | date | | arrested when? | officer |
      | person.convictions | list of conviction | | which? | officer |

      ## conviction: a conviction

      | fact | type | values | question | who |
      | --- | --- | --- | --- | --- |
      | section | code | | which section? | officer |
      | judgmentOn | date | | when? | officer |
      | days | whole number | | how long? | officer |
      | youth | yes/no | | a youth? | officer |
      """;

  private static final String HEAD =
      "---\nlaw: xx/small\nfrom: 2020-01-01\ncite: Small Code § 1\n---\n\n# Small\n\n";

  private SmallEdition() {}

  /** The facts, with the reading. */
  public static Vocabulary vocabulary() {
    return VocabularyFile.parse("vocabulary.md", VOCABULARY).vocabulary().withReadings(readings());
  }

  /** The law of these decisions, as a file would hold them below its title. */
  public static Edition of(String decisions) {
    SortedMap<String, SortedSet<String>> lists = new TreeMap<>();
    lists.put("grave", new TreeSet<>(List.of("100.1", "265.02(2)")));
    lists.put("minor", new TreeSet<>(List.of("200.1")));
    return Edition.alone(Notation.parse("small.md", HEAD + decisions), lists, readings());
  }

  private static SortedMap<String, Reading> readings() {
    SortedMap<String, String> ways = new TreeMap<>(Map.of("1", "one way", "2", "the other"));
    return new TreeMap<>(
        Map.of(
            "A-1",
            new Reading("A-1", "which?", "(a)", Optional.empty(), Optional.empty(), "", ways)));
  }
}
