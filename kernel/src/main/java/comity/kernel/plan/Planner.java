package comity.kernel.plan;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.law.Acts;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a plan: cuts the diagram into lanes, lanes into moves between states, moves into tables.
 */
final class Planner {

  /** How many states may stand between two lanes. */
  private static final int STATES = 1 << 14;

  private static final Comparator<Outcome> ORDER =
      Comparator.comparingInt((Outcome o) -> Acts.MODALITIES.indexOf(o.modality()))
          .thenComparing(o -> o.limits().toString());

  private final CompiledLaw law;
  private final Shape shape;
  private final Flat flat;
  private final Cuts cuts;
  private final List<LaneDraft> drafts = new ArrayList<>();
  private final List<Moves> moves = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private List<Region> regions;

  Planner(CompiledLaw law, Shape shape, int width) {
    this.law = law;
    this.shape = shape;
    this.flat = Flat.of(law, shape);
    this.cuts = new Cuts(flat);
    draft(width);
  }

  private void draft(int width) {
    for (int i = 0; i < flat.columns().size(); i++) {
      Digits digits = Digits.of(cuts.steps(i));
      if (drafts.isEmpty() || drafts.getLast().values(digits) > width) {
        drafts.add(new LaneDraft(i, digits));
      } else {
        drafts.getLast().add(i, digits);
      }
    }
  }

  Plan plan() {
    List<BitSet> states = List.of(Atoms.range(0, 1));
    for (LaneDraft draft : drafts) {
      Moves.States below = new Moves.States();
      moves.add(Moves.of(states, draft.together(), below, STATES));
      states = below.all();
    }
    reduce(regions(states));
    return new Plan(law, shape, flat.columns(), lanes, stages(), regions);
  }

  /** The regions of the last states, numbered in the order in which they are found. */
  private int[] regions(List<BitSet> states) {
    List<Node> leaves = cuts.nodes(flat.columns().size());
    List<Region> found = new ArrayList<>();
    int[] of = new int[states.size()];
    for (int i = 0; i < of.length; i++) {
      Region region = region(states.get(i), leaves);
      if (!found.contains(region)) {
        found.add(region);
      }
      of[i] = found.indexOf(region);
    }
    regions = List.copyOf(found);
    return of;
  }

  private Region region(BitSet state, List<Node> leaves) {
    List<List<?>> vectors =
        state.stream().<List<?>>mapToObj(n -> (List<?>) ((Leaf) leaves.get(n)).value()).toList();
    return new Region(
        IntStream.range(0, shape.acts().size()).mapToObj(act -> possible(vectors, act)).toList());
  }

  private static List<Outcome> possible(List<List<?>> vectors, int act) {
    Stream<Outcome> outcomes = vectors.stream().map(v -> (Outcome) v.get(act));
    return outcomes.distinct().sorted(ORDER).toList();
  }

  /** From the last lane to the first, makes one of states and of classes that lead to the same. */
  private void reduce(int[] last) {
    int[] merged = last;
    for (int i = moves.size() - 1; i >= 0; i--) {
      Moves into = moves.get(i).into(merged);
      Moves.Alike classes = into.alikeClasses();
      Moves.Alike states = into.alikeStates();
      lanes.addFirst(drafts.get(i).lane(classes.of(), classes.size()));
      moves.set(i, into.reduced(classes, states));
      merged = states.of();
    }
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    int from = 0;
    while (from < lanes.size()) {
      int to = from;
      long entries = moves.get(from).states();
      while (to < lanes.size() && entries * lanes.get(to).size() <= Plan.TABLE) {
        entries *= lanes.get(to).size();
        to++;
      }
      if (to == from) {
        throw new PlanException("a table of the plan has more than " + Plan.TABLE + " entries");
      }
      stages.add(stage(from, to));
      from = to;
    }
    return List.copyOf(stages);
  }

  private Stage stage(int from, int to) {
    int[] table = IntStream.range(0, moves.get(from).states()).toArray();
    for (int lane = from; lane < to; lane++) {
      table = longer(table, moves.get(lane), lanes.get(lane).size());
    }
    int[] sizes = IntStream.range(from, to).map(i -> lanes.get(i).size()).toArray();
    return new Stage(from, to, sizes, table);
  }

  private static int[] longer(int[] table, Moves moves, int size) {
    int[] longer = new int[table.length * size];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = moves.to(table[i / size], i % size);
    }
    return longer;
  }
}
