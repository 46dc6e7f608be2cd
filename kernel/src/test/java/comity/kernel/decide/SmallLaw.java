package comity.kernel.decide;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.facts.Draft;
import comity.kernel.law.Edition;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A law of a few lines, for tests: the decisions in the notation, over a small vocabulary. */
final class SmallLaw {

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

  private final Vocabulary vocabulary;
  private final Decider decider;

  private SmallLaw(Vocabulary vocabulary, Decider decider) {
    this.vocabulary = vocabulary;
    this.decider = decider;
  }

  /**
   * Compiles decisions as a file would hold them below its title; the lists `grave` and the reading
   * A-1 are there.
   */
  static SmallLaw of(String decisions) {
    Vocabulary vocabulary =
        VocabularyFile.parse("vocabulary.md", VOCABULARY).vocabulary().withReadings(readings());
    return new SmallLaw(vocabulary, new Decider(compile(vocabulary, decisions)));
  }

  private static SortedMap<String, Reading> readings() {
    SortedMap<String, String> ways = new TreeMap<>(Map.of("1", "one way", "2", "the other"));
    return new TreeMap<>(
        Map.of(
            "A-1",
            new Reading("A-1", "which?", "(a)", Optional.empty(), Optional.empty(), "", ways)));
  }

  private static CompiledLaw compile(Vocabulary vocabulary, String decisions) {
    String head = "---\nlaw: xx/small\nfrom: 2020-01-01\ncite: Small Code § 1\n---\n\n# Small\n\n";
    var lists = new TreeMap<>(Map.of("grave", new TreeSet<>(List.of("100.1", "265.02(2)"))));
    Edition edition =
        Edition.alone(
            Notation.parse("small.md", head + decisions), new TreeMap<>(lists), readings());
    return Compiler.compile(vocabulary, List.of(edition));
  }

  Draft draft() {
    return new Draft(vocabulary);
  }

  Answer hold(Draft draft) {
    return decider.decide(draft.build()).answer("hold");
  }

  Prospects prospects(Draft draft) {
    return new Prospects(decider, decider.decide(draft.build()));
  }

  /** The modalities that are possible, in the order of the vocabulary. */
  List<String> possible(Draft draft) {
    return hold(draft).possible().stream().map(o -> o.modality()).toList();
  }
}
