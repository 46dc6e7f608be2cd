package comity.kernel.compare;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds facts and readings that a text asks and that change neither an answer nor a reason. */
final class Idle {

  private Idle() {}

  /** One finding for each, where the text first speaks of it. */
  static List<Finding> of(CompiledLaw law, List<Definition> definitions) {
    Set<Ref> made = facts(law.terms().stream());
    made.removeAll(facts(law.acts().values().stream().flatMap(a -> AskedTerms.within(a).stream())));
    Mentions mentions = new Mentions(definitions);
    return made.stream()
        .map(Ref::fact)
        // Each kind of information has its own diagrams, which no longer ask for the kind.
        .filter(fact -> !fact.path().equals(Vocabulary.INFORMATION))
        .flatMap(fact -> mentions.of(fact).map(at -> finding(at, fact)).stream())
        .toList();
  }

  private static Set<Ref> facts(Stream<Term> terms) {
    return terms
        .flatMap(term -> term.refs().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Finding finding(Position at, Fact fact) {
    String path = fact.path();
    String says =
        path.startsWith(Vocabulary.READING)
            ? "the reading " + path.substring(Vocabulary.READING.length()) + " never matters"
            : "`" + path + "` is asked and never matters";
    return new Finding(at, false, says);
  }
}
