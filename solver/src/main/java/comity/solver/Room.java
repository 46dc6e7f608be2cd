package comity.solver;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.Space;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cells of terms some case can have side by side. */
final class Room {

  private final Diagrams diagrams = new Diagrams();
  private final Space space;

  /**
   * Room for the terms of a law.
   *
   * @param terms those of which anything will be asked
   */
  Room(CompiledLaw law, Collection<Term> terms, LocalDate near) {
    List<Node> nodes = terms.stream().map(term -> in(term, 0)).toList();
    this.space = new Space(law, new Possibilities(law), nodes, near);
  }

  /** A case that lies in these cells, and says no more; empty if there is none. */
  Optional<Draft> example(Map<Term, Integer> cells) {
    List<Node> conditions = new ArrayList<>();
    cells.forEach((term, cell) -> conditions.add(in(term, cell)));
    return space.example(conditions, diagrams.combining(Diagrams.Combination.AND));
  }

  private Node in(Term term, int cell) {
    List<Node> options = new ArrayList<>();
    for (int i = 0; i < term.size(); i++) {
      options.add(diagrams.leaf(i == cell));
    }
    return diagrams.choose(term, options);
  }
}
