package comity.kernel.ask;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every fact that diagrams can come to ask about a case with these elements, known or not. */
final class Askable {

  private final Set<String> paths = new TreeSet<>();

  Set<String> paths() {
    return paths;
  }

  /**
   * Adds what the diagram asks of a record.
   *
   * @param prefixes before the paths of the facts of each scope, the case's first
   */
  void add(Node node, Facts record, List<String> prefixes) {
    AskedTerms.of(node).forEach(term -> add(term, record, prefixes));
  }

  private void add(Term term, Facts record, List<String> prefixes) {
    term.refs().forEach(ref -> note(ref, prefixes));
    if (term instanceof QuantifierTerm list) {
      elements(list, record.up(prefixes.size() - 1 - list.scope().depth()), prefixes);
    }
  }

  private void elements(QuantifierTerm term, Facts holder, List<String> prefixes) {
    Fact list = term.elements().list();
    List<Facts> elements = holder.elements(list.slot());
    for (int i = 0; elements != null && i < elements.size(); i++) {
      String prefix = prefixes.get(term.scope().depth()) + list.path() + "[" + i + "].";
      add(term.condition(), elements.get(i), Candidates.below(prefixes, term.scope(), prefix));
    }
  }

  /** What has a value where a case says nothing is never asked. */
  private void note(Ref ref, List<String> prefixes) {
    boolean assumed = ref.fact().type() instanceof FactType.OneOf one && !one.assumed().isEmpty();
    if (!assumed) {
      paths.add(prefixes.get(ref.scope().depth()) + ref.fact().path());
    }
  }
}
