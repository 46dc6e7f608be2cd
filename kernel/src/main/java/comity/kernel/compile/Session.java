package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Variable;
import comity.kernel.facts.Facts;
import comity.kernel.law.Vocabulary;
import java.util.function.ToIntFunction;

/**
 * What the editions compiled together share: one cut, one order, one set of diagrams.
 *
 * @param isApart whether what asks a decision asks it as a question of its own, instead of all that
 *     the decision asks
 */
record Session(
    Vocabulary vocabulary,
    Diagrams diagrams,
    Terms terms,
    Logicals logic,
    Scope root,
    boolean isApart) {

  static Session of(Vocabulary vocabulary) {
    return of(vocabulary, new Diagrams(), false);
  }

  /** For decisions that are kept apart from each other. */
  static Session apart(Vocabulary vocabulary) {
    return of(vocabulary, new Diagrams(), true);
  }

  /** For one case: what it tells is not asked. */
  static Session at(Vocabulary vocabulary, Facts facts) {
    ToIntFunction<Variable> known =
        variable -> variable.depth() == 0 ? ((Term) variable).cell(facts) : -1;
    return of(vocabulary, new Diagrams(known), false);
  }

  private static Session of(Vocabulary vocabulary, Diagrams diagrams, boolean isApart) {
    Scope root = Scope.root(vocabulary.root());
    return new Session(vocabulary, diagrams, new Terms(), new Logicals(diagrams), root, isApart);
  }
}
