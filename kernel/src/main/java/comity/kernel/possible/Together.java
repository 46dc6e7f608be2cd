package comity.kernel.possible;

import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    private final Strands strands;
    private final Choices choices;
    private final int hash;

    State(Strands strands, Choices choices) {
      this.strands = strands;
      this.choices = choices;
      this.hash = 31 * strands.hashCode() + choices.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && hash == state.hash
          && strands.equals(state.strands)
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
   * @param isAll whether they are known to be as many as if terms did not hang together
   * @param cells where its cells lead; null for those that cannot be; none past those that lead to
   *     all there is
   */
  private record Fork(Node values, boolean isAll, Term term, List<Step> cells) {}

  /**
   * What is left of some axes, in parts that do not hang together.
   *
   * @param isAll as for each part
   */
  record Step(Node values, boolean isAll, List<Fork> parts) {}

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
   * @param strands of each axis of the plane
   */
  Step of(Strand[] strands) {
    return of(IntStream.range(0, strands.length).toArray(), strands, Choices.none());
  }

  private Step of(int[] axes, Strand[] strands, Choices choices) {
    Node all = plane.all();
    int[] numbers = new int[axes.length];
    Strand[] left = new Strand[axes.length];
    int count = 0;
    for (int i = 0; i < axes.length; i++) {
      if (strands[i].end() != null) {
        all = plane.both(all, plane.literal(axes[i], strands[i].end()));
      } else {
        numbers[count] = axes[i];
        left[count++] = strands[i];
      }
    }
    return of(all, Strands.apart(numbers, left, count), choices);
  }

  private Step of(Node ended, List<Strands> parts, Choices choices) {
    Node all = ended;
    boolean isAll = true;
    List<Fork> forks = new ArrayList<>(parts.size());
    for (Strands part : parts) {
      Fork fork = part(part, choices);
      forks.add(fork);
      all = plane.both(all, fork.values());
      isAll &= fork.isAll();
    }
    return new Step(all, isAll, forks);
  }

  private Fork part(Strands part, Choices choices) {
    Choices own = choices.only(group -> blocks.contain(part.blocks(), group));
    State state = new State(part, own);
    Fork found = known.get(state);
    if (found == null) {
      found = find(part, own);
      known.put(state, found);
    }
    return found;
  }

  private Fork find(Strands part, Choices choices) {
    Term top = (Term) part.first().first();
    return bound != null && top instanceof QuantifierTerm
        ? ofLists(part, top, choices)
        : ofFacts(part, top, choices);
  }

  /**
   * Questions about lists, which are asked last, hang together in so many ways that it pays to know
   * when nothing more can be found. What was found loosely tells; above lists that would have to be
   * found for this alone.
   */
  private Fork ofLists(Strands part, Term top, Choices choices) {
    Node most = loosely(part);
    Node any = plane.none();
    List<Step> cells = new ArrayList<>(top.size());
    for (int cell = 0; cell < top.size() && any != most; cell++) {
      Step step = cell(part, top, cell, choices);
      cells.add(step);
      any = step == null ? any : plane.either(any, step.values());
    }
    return new Fork(any, any == most, top, cells);
  }

  private Fork ofFacts(Strands part, Term top, Choices choices) {
    Node any = plane.none();
    boolean isAll = true;
    boolean isCut = false;
    List<Step> cells = new ArrayList<>(top.size());
    for (int cell = 0; cell < top.size(); cell++) {
      Step step = cell(part, top, cell, choices);
      cells.add(step);
      any = step == null ? any : plane.either(any, step.values());
      isAll &= step == null || step.isAll();
      isCut |= step == null;
    }
    return new Fork(any, isAll && (!isCut || any == loosely(part)), top, cells);
  }

  private Node loosely(Strands part) {
    return bound.part(part, Choices.none()).values();
  }

  private Step cell(Strands part, Term top, int cell, Choices choices) {
    Choices after = bound == null ? choices : from.take(top, cell, choices);
    return after == null ? null : below(part, top, cell, after);
  }

  private Step below(Strands part, Variable variable, int cell, Choices choices) {
    Strand[] below = new Strand[part.size()];
    for (int i = 0; i < below.length; i++) {
      below[i] = part.get(i).below(variable, cell);
    }
    return of(part.axes(), below, choices);
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
