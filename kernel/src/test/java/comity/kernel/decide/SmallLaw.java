package comity.kernel.decide;

import comity.kernel.compile.Compiler;
import comity.kernel.facts.Draft;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.small.SmallEdition;
import java.util.List;

/** A law of a few lines, for tests: the decisions in the notation, over a small vocabulary. */
final class SmallLaw {

  private final Vocabulary vocabulary;
  private final Decider decider;

  private SmallLaw(Vocabulary vocabulary, Decider decider) {
    this.vocabulary = vocabulary;
    this.decider = decider;
  }

  /**
   * Compiles decisions as a file would hold them below its title; the list `grave` and the reading
   * A-1 are there.
   */
  static SmallLaw of(String decisions) {
    Vocabulary vocabulary = SmallEdition.vocabulary();
    List<Edition> law = List.of(SmallEdition.of(decisions));
    return new SmallLaw(vocabulary, new Decider(Compiler.compile(vocabulary, law)));
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
