package comity.kernel.possible;

import comity.kernel.compile.Term;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which values some axes can have side by side, seen from one standpoint. The axes are walked down
 * together, and apart as soon as what is left of them asks nothing in common.
 */
final class Together {

  private final Plane plane;
  private final Blocks blocks;
  private final Sequence sequence;
  private final Standpoint from;
  private final Together bound;
  private final Map<State, Fork> known = new HashMap<>();

  /** What is left of some axes that hang together, and what may still be answered. */
  private static final class State {

    private final Node[] nodes;
    private final Choices choices;
    private final int hash;

    State(Node[] nodes, Choices choices) {
      this.nodes = nodes;
      this.choices = choices;
      this.hash = 31 * Arrays.hashCode(nodes) + choices.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && hash == state.hash
          && Arrays.equals(nodes, state.nodes)
          && choices.equals(state.choices);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * The first term that some axes ask.
   *
   * @param values those that the axes can have side by side
   * @param cells where its cells lead; null for those that cannot be; none past those that lead to
   *     all there is
   */
  private record Fork(Node values, Term term, List<Step> cells) {}

  /** What is left of some axes, in parts that do not hang together. */
  record Step(Node values, List<Fork> parts) {}

  private Together(Plane plane, Blocks blocks, Sequence sequence, Standpoint from, Together bound) {
    this.plane = plane;
    this.blocks = blocks;
    this.sequence = sequence;
    this.from = from;
    this.bound = bound;
  }

  /** As if every term could be answered whatever was answered to others. */
  static Together loose(Plane plane, Blocks blocks, Sequence sequence) {
    return new Together(plane, blocks, sequence, null, null);
  }

  /** The same plane, seen from a standpoint; there is nothing that is not there loosely. */
  Together from(Standpoint standpoint) {
    return new Together(plane, blocks, sequence, standpoint, this);
  }

  /**
   * From the start.
   *
   * @param nodes what is left of each axis, made by the sequence
   */
  Step of(Node[] nodes) {
    return of(nodes, Choices.none());
  }

  private Step of(Node[] nodes, Choices choices) {
    Node all = plane.all();
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] instanceof Leaf leaf) {
        all = plane.both(all, plane.literal(i, leaf));
      }
    }
    List<Fork> forks = new ArrayList<>();
    for (Blocks.Part part : blocks.apart(nodes)) {
      Fork fork = part(part, choices);
      forks.add(fork);
      all = plane.both(all, fork.values());
    }
    return new Step(all, forks);
  }

  private Fork part(Blocks.Part part, Choices choices) {
    Choices own = choices.only(group -> blocks.contain(part.blocks(), group));
    State state = new State(part.nodes(), own);
    Fork found = known.get(state);
    if (found == null) {
      found = find(part, own);
      known.put(state, found);
    }
    return found;
  }

  private Fork find(Blocks.Part part, Choices choices) {
    Variable top = sequence.first(part.nodes());
    Node most = bound == null ? null : bound.part(part, Choices.none()).values();
    Node any = plane.none();
    List<Step> cells = new ArrayList<>(top.size());
    for (int cell = 0; cell < top.size() && any != most; cell++) {
      Choices after = bound == null ? choices : from.take((Term) top, cell, choices);
      Step step = after == null ? null : of(sequence.below(part.nodes(), top, cell), after);
      cells.add(step);
      any = step == null ? any : plane.either(any, step.values());
    }
    return new Fork(any, (Term) top, cells);
  }

  /**
   * What some case with certain values answers to the terms that the axes ask.
   *
   * @param values whether such a diagram of the axes holds of them; it does of the step's
   */
  static void example(Step step, Predicate<Node> values, Map<Variable, Integer> into) {
    for (Fork fork : step.parts()) {
      int cell = 0;
      while (fork.cells().get(cell) == null || !values.test(fork.cells().get(cell).values())) {
        cell++;
      }
      into.put(fork.term(), cell);
      example(fork.cells().get(cell), values, into);
    }
  }
}
