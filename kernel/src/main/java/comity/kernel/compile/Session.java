package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.law.Vocabulary;

/** What the editions compiled together share: one cut, one order, one set of diagrams. */
record Session(Vocabulary vocabulary, Diagrams diagrams, Terms terms, Logicals logic, Scope root) {

  static Session of(Vocabulary vocabulary) {
    Diagrams diagrams = new Diagrams();
    return new Session(
        vocabulary, diagrams, new Terms(), new Logicals(diagrams), Scope.root(vocabulary.root()));
  }
}
