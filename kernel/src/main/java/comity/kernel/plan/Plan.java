package comity.kernel.plan;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.facts.Facts;
import java.util.List;

/**
 * How rows of one shape are answered under one law without walking a diagram: each column's cell
 * becomes a digit, the digits of a lane become its class, the classes of a stage become one key,
 * and the last stage's table names the region. Made from the law's diagrams and nothing else;
 * immutable.
 */
public final class Plan {

  /** How many values the columns of one lane may have together. */
  public static final int LANE = 1 << 16;

  /** How many entries the table of one stage may have. */
  public static final int TABLE = 1 << 20;

  private final CompiledLaw law;
  private final Shape shape;
  private final List<PlanColumn> columns;
  private final List<Lane> lanes;
  private final List<Stage> stages;
  private final List<Region> regions;

  Plan(
      CompiledLaw law,
      Shape shape,
      List<PlanColumn> columns,
      List<Lane> lanes,
      List<Stage> stages,
      List<Region> regions) {
    this.law = law;
    this.shape = shape;
    this.columns = List.copyOf(columns);
    this.lanes = List.copyOf(lanes);
    this.stages = List.copyOf(stages);
    this.regions = List.copyOf(regions);
  }

  /**
   * A plan with lanes as wide as may be.
   *
   * @throws PlanException if there is none for that law and shape
   */
  public static Plan of(CompiledLaw law, Shape shape) {
    return new Planner(law, shape, LANE).plan();
  }

  /** A plan whose lanes are single columns. */
  public static Plan columnwise(CompiledLaw law, Shape shape) {
    return new Planner(law, shape, 1).plan();
  }

  /** The law. */
  public CompiledLaw law() {
    return law;
  }

  /** What a row is. */
  public Shape shape() {
    return shape;
  }

  /** What is asked of a row, in order. */
  public List<PlanColumn> columns() {
    return columns;
  }

  /** The lanes, in the order of their columns. */
  public List<Lane> lanes() {
    return lanes;
  }

  /** The look-ups, one after the other. */
  public List<Stage> stages() {
    return stages;
  }

  /** What the last look-up leads to. */
  public List<Region> regions() {
    return regions;
  }

  /**
   * The classes of a case, one for each lane.
   *
   * @param facts of the vocabulary that the law was compiled with; adopted readings need not be set
   * @return null where the plan cannot tell and the kernel must decide: a single list without its
   *     one element, or comparisons that hang together and of which two are open
   */
  public int[] code(Facts facts) {
    int[] cells = columns.stream().mapToInt(c -> c.cell(facts)).toArray();
    int[] classes = new int[lanes.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = lanes.get(i).of(cells);
      if (classes[i] < 0) {
        return null;
      }
    }
    return classes;
  }

  /** The number of the region of a row by the classes of its lanes. */
  public int region(int[] classes) {
    int state = 0;
    for (Stage stage : stages) {
      state = stage.next(state, classes);
    }
    return state;
  }
}
