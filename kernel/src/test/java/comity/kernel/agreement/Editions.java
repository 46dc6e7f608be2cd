package comity.kernel.agreement;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.law.Edition;
import comity.kernel.law.LawText;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A random law, read as its files would be: once for the kernel and once for the naive evaluator.
 */
record Editions(CompiledLaw compiled, NaiveLaw naive) {

  static Editions of(RandomLaw law) {
    LawText text = Notation.parse("random.md", law.text());
    Vocabulary vocabulary =
        VocabularyFile.parse("vocabulary.md", law.vocabulary())
            .vocabulary()
            .withReadings(readings(law));
    return new Editions(
        Compiler.compile(vocabulary, List.of(edition(law, text))),
        new NaiveLaw(text, vocabulary, law.lists()));
  }

  /** A law and another form of it, over one vocabulary. */
  record Pair(
      Vocabulary vocabulary,
      List<Edition> before,
      List<Edition> after,
      NaiveLaw naiveBefore,
      NaiveLaw naiveAfter) {}

  /** Both laws have the vocabulary, the readings and the lists of the first. */
  static Pair pair(RandomLaw law, RandomLaw other) {
    LawText text = Notation.parse("random.md", law.text());
    LawText changed = Notation.parse("changed.md", other.text());
    Vocabulary vocabulary =
        VocabularyFile.parse("vocabulary.md", law.vocabulary())
            .vocabulary()
            .withReadings(readings(law));
    Compiler.compile(vocabulary, List.of(edition(law, text)));
    Compiler.compile(vocabulary, List.of(edition(law, changed)));
    return new Pair(
        vocabulary,
        List.of(edition(law, text)),
        List.of(edition(law, changed)),
        new NaiveLaw(text, vocabulary, law.lists()),
        new NaiveLaw(changed, vocabulary, law.lists()));
  }

  private static SortedMap<String, Reading> readings(RandomLaw law) {
    SortedMap<String, String> ways = new TreeMap<>(Map.of("1", "one way", "2", "the other"));
    SortedMap<String, Reading> readings = new TreeMap<>();
    for (String id : law.readings()) {
      readings.put(
          id, new Reading(id, "which?", "(a)", Optional.empty(), Optional.empty(), "", ways));
    }
    return readings;
  }

  private static Edition edition(RandomLaw law, LawText text) {
    SortedMap<String, SortedSet<String>> lists = new TreeMap<>();
    law.lists().forEach((name, sections) -> lists.put(name, new TreeSet<>(sections)));
    return Edition.alone(text, lists, readings(law));
  }
}
