package comity.kernel.compare;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Node;
import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds facts and readings that a text asks and that change neither an answer nor a reason. */
final class Idle {

  private final Set<Term> asked = new HashSet<>();
  private final Set<Node> seen = new HashSet<>();

  private Idle() {}

  /** One finding for each, where the text first speaks of it. */
  static List<Finding> of(CompiledLaw law, List<Definition> definitions) {
    Idle idle = new Idle();
    law.acts().values().forEach(idle::walk);
    Set<Ref> made = facts(law.terms());
    made.removeAll(facts(idle.asked));
    Mentions mentions = new Mentions(definitions);
    return made.stream()
        .map(Ref::fact)
        // Each kind of information has its own diagrams, which no longer ask for the kind.
        .filter(fact -> !fact.path().equals(Vocabulary.INFORMATION))
        .flatMap(fact -> mentions.of(fact).map(at -> finding(at, fact)).stream())
        .toList();
  }

  private void walk(Node node) {
    if (node instanceof Branch branch && seen.add(branch)) {
      Term term = (Term) branch.variable();
      if (asked.add(term) && term instanceof QuantifierTerm list) {
        walk(list.condition());
      }
      for (int cell = 0; cell < term.size(); cell++) {
        walk(branch.child(cell));
      }
    }
  }

  private static Set<Ref> facts(Collection<Term> terms) {
    Set<Ref> facts = new LinkedHashSet<>();
    terms.stream().flatMap(Idle::facts).forEach(facts::add);
    return facts;
  }

  private static Stream<Ref> facts(Term term) {
    return switch (term) {
      case FiniteTerm finite -> Stream.of(finite.ref());
      case CodeTerm code -> Stream.of(code.ref());
      case ComparisonTerm comparison -> comparison.refs().stream();
      case QuantifierTerm list -> Stream.of(new Ref(list.scope(), list.elements().list()));
    };
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
