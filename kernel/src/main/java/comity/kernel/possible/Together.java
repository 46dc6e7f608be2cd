package comity.kernel.possible;

import comity.kernel.compile.Term;
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
  private final Standpoint from;
  private final Together bound;
  private final Map<State, Fork> known = new HashMap<>();

  /** What is left of some axes that hang together, and what may still be answered. */
  private static final class State {

    private final Strand[] strands;
    private final Choices choices;
    private final int hash;

    State(Strand[] strands, Choices choices) {
      this.strands = strands;
      this.choices = choices;
      this.hash = 31 * Arrays.hashCode(strands) + choices.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && hash == state.hash
          && Arrays.equals(strands, state.strands)
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

  private Together(Plane plane, Blocks blocks, Standpoint from, Together bound) {
    this.plane = plane;
    this.blocks = blocks;
    this.from = from;
    this.bound = bound;
  }

  /** As if every term could be answered whatever was answered to others. */
  static Together loose(Plane plane, Blocks blocks) {
    return new Together(plane, blocks, null, null);
  }

  /** The same plane, seen from a standpoint; there is nothing that is not there loosely. */
  Together from(Standpoint standpoint) {
    return new Together(plane, blocks, standpoint, this);
  }

  /**
   * From the start.
   *
   * @param strands of the axes
   */
  Step of(Strand[] strands) {
    return of(strands, Choices.none());
  }

  private Step of(Strand[] strands, Choices choices) {
    Node all = plane.all();
    for (int i = 0; i < strands.length; i++) {
      if (strands[i] != null && strands[i].end() != null) {
        all = plane.both(all, plane.literal(i, strands[i].end()));
      }
    }
    List<Fork> forks = new ArrayList<>();
    for (Blocks.Part part : Blocks.apart(strands)) {
      Fork fork = part(part, choices);
      forks.add(fork);
      all = plane.both(all, fork.values());
    }
    return new Step(all, forks);
  }

  private Fork part(Blocks.Part part, Choices choices) {
    Choices own = choices.only(group -> blocks.contain(part.blocks(), group));
    State state = new State(part.strands(), own);
    Fork found = known.get(state);
    if (found == null) {
      found = find(part, own);
      known.put(state, found);
    }
    return found;
  }

  private Fork find(Blocks.Part part, Choices choices) {
    Variable top = first(part.strands());
    Node most = bound == null ? null : bound.part(part, Choices.none()).values();
    Node any = plane.none();
    List<Step> cells = new ArrayList<>(top.size());
    for (int cell = 0; cell < top.size() && any != most; cell++) {
      Choices after = bound == null ? choices : from.take((Term) top, cell, choices);
      Step step = after == null ? null : of(below(part.strands(), top, cell), after);
      cells.add(step);
      any = step == null ? any : plane.either(any, step.values());
    }
    return new Fork(any, (Term) top, cells);
  }

  private static Variable first(Strand[] strands) {
    Strand first = null;
    for (Strand strand : strands) {
      if (strand != null && (first == null || strand.isBefore(first))) {
        first = strand;
      }
    }
    return first.first();
  }

  private static Strand[] below(Strand[] strands, Variable variable, int cell) {
    Strand[] below = new Strand[strands.length];
    for (int i = 0; i < strands.length; i++) {
      below[i] = strands[i] == null ? null : strands[i].below(variable, cell);
    }
    return below;
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
