package comity.kernel.compare;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.law.Acts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.possible.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two laws or stacks side by side: every case that they answer differently. For one thread. */
public final class Comparison {

  private final Side before;
  private final Side after;
  private final Diagrams diagrams = new Diagrams();
  private final List<Changed> changed = new ArrayList<>();
  private final Space space;

  /** An act whose diagrams are not the same, and the questions that its tables ask. */
  private record Changed(String act, ActPair pair, List<Question> questions) {}

  private Comparison(CompiledLaw before, CompiledLaw after) {
    this.before = new Side(before);
    this.after = new Side(after);
    List<Node> nodes = new ArrayList<>();
    for (String act : acts()) {
      ActPair pair = ActPair.of(act, this.before, this.after, diagrams);
      if (pair.mayDiffer()) {
        List<Question> questions = new Questions(this.before, this.after, act, diagrams).all();
        changed.add(new Changed(act, pair, questions));
        nodes.addAll(List.of(pair.before(), pair.after()));
        questions.forEach(q -> nodes.add(q.node()));
      }
    }
    this.space =
        new Space(
            after,
            nodes,
            after.editions().stream()
                .map(e -> e.version().from())
                .max(Comparator.naturalOrder())
                .orElseThrow());
  }

  /**
   * Compares two laws or stacks.
   *
   * @param vocabulary with the readings of every edition
   * @param before its editions, the outermost layer first
   * @param after likewise
   */
  public static Comparison of(Vocabulary vocabulary, List<Edition> before, List<Edition> after) {
    List<CompiledLaw> laws = Compiler.compileSides(vocabulary, List.of(before, after));
    return new Comparison(laws.getFirst(), laws.getLast());
  }

  /** Two laws that were compiled over one cut. */
  public static Comparison of(CompiledLaw before, CompiledLaw after) {
    return new Comparison(before, after);
  }

  private List<String> acts() {
    Set<String> acts = new LinkedHashSet<>(before.law().acts().keySet());
    acts.addAll(after.law().acts().keySet());
    List<String> ordered = new ArrayList<>(acts);
    ordered.sort(Comparator.comparingInt(Comparison::place));
    return ordered;
  }

  private static int place(String act) {
    return Acts.ACTS.indexOf(Acts.decided(act));
  }

  /** The acts that some case has answered differently, in the order of {@link Acts#ACTS}. */
  public List<String> differing() {
    return changed.stream().filter(c -> c.pair().differs(space)).map(Changed::act).toList();
  }

  /** Every difference, act by act; none for two laws that answer every case alike. */
  public List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    for (Changed act : changed) {
      if (act.pair().differs(space)) {
        regions.addAll(
            new Regions(before, after, act.pair(), act.questions(), space, diagrams).all());
      }
    }
    return regions;
  }
}
