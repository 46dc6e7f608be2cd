package comity.kernel.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each class of a lane leads from each state above it. */
final class Moves {

  private final int[][] to;

  /**
   * Moves.
   *
   * @param to by state, then by class
   */
  private Moves(int[][] to) {
    this.to = to;
  }

  /** How many states stand above. */
  int states() {
    return to.length;
  }

  /** The state below. */
  int to(int state, int of) {
    return to[state][of];
  }

  /** Sets of nodes as numbers, in the order in which they are found. */
  static final class States {

    private final Map<BitSet, Integer> index = new HashMap<>();
    private final List<BitSet> all = new ArrayList<>();

    int of(BitSet nodes) {
      Integer known = index.putIfAbsent(nodes, all.size());
      if (known != null) {
        return known;
      }
      all.add(nodes);
      return all.size() - 1;
    }

    List<BitSet> all() {
      return all;
    }
  }

  static Moves of(List<BitSet> above, Digits lane, States below, int budget) {
    int[][] to = new int[above.size()][lane.size()];
    for (int state = 0; state < to.length; state++) {
      for (int c = 0; c < lane.size(); c++) {
        to[state][c] = below.of(Cuts.image(above.get(state), lane.steps().get(c)));
      }
      if (below.all().size() > budget) {
        throw new PlanException(
            "the plan needs more than " + budget + " states; adopt readings or ask for fewer acts");
      }
    }
    return new Moves(to);
  }

  /** The same where states below have become others. */
  Moves into(int[] merged) {
    int[][] changed = new int[to.length][];
    for (int state = 0; state < to.length; state++) {
      changed[state] = Arrays.stream(to[state]).map(t -> merged[t]).toArray();
    }
    return new Moves(changed);
  }

  /** For each class the number of the first that leads everywhere to the same, counted anew. */
  Alike alikeClasses() {
    Alike alike = new Alike();
    for (int c = 0; c < to[0].length; c++) {
      int[] column = new int[to.length];
      for (int state = 0; state < to.length; state++) {
        column[state] = to[state][c];
      }
      alike.add(column);
    }
    return alike;
  }

  /** For each state the number of the first that leads everywhere to the same, counted anew. */
  Alike alikeStates() {
    Alike alike = new Alike();
    for (int[] row : to) {
      alike.add(row);
    }
    return alike;
  }

  /** One of each class and one of each state. */
  Moves reduced(Alike classes, Alike states) {
    int[][] kept = new int[states.first.size()][classes.first.size()];
    for (int state = 0; state < kept.length; state++) {
      for (int c = 0; c < kept[state].length; c++) {
        kept[state][c] = to[states.first.get(state)][classes.first.get(c)];
      }
    }
    return new Moves(kept);
  }

  /** Numbers for rows of numbers, equal ones sharing theirs. */
  static final class Alike {

    private final Map<List<Integer>, Integer> index = new HashMap<>();
    private final List<Integer> of = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();

    void add(int[] row) {
      List<Integer> key = Arrays.stream(row).boxed().toList();
      Integer known = index.putIfAbsent(key, index.size());
      if (known == null) {
        first.add(of.size());
      }
      of.add(index.get(key));
    }

    int[] of() {
      return of.stream().mapToInt(i -> i).toArray();
    }

    int size() {
      return first.size();
    }
  }
}
