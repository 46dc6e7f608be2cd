package comity.kernel.possible;

import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Variable;

/**
 * A diagram as a {@link Sequence} asks it. One sequence makes each once, so that they are told
 * apart by identity; what walks down many at once find at hand here is looked up nowhere.
 */
final class Strand {

  private static final int SPREAD = 0x9E3779B1;

  private final Leaf end;
  private final Variable first;
  private final Strand[] cells;
  private final int turn;
  private final long blocks;
  private final int hash;

  private Strand(Leaf end, Variable first, Strand[] cells, int turn, long blocks) {
    this.end = end;
    this.first = first;
    this.cells = cells;
    this.turn = turn;
    this.blocks = blocks;
    this.hash = end != null ? end.hashCode() : hash(first, cells);
  }

  private static int hash(Variable first, Strand[] cells) {
    int mixed = Long.hashCode(first.order());
    for (Strand cell : cells) {
      mixed = SPREAD * (mixed + cell.hash);
      mixed ^= mixed >>> 15;
    }
    return mixed;
  }

  static Strand end(Leaf end) {
    return new Strand(end, null, new Strand[0], Integer.MAX_VALUE, 0);
  }

  /**
   * A question.
   *
   * @param turn variables of an earlier turn are asked first
   * @param blocks of all terms that are asked
   */
  static Strand asking(Variable first, Strand[] cells, int turn, long blocks) {
    return new Strand(null, first, cells, turn, blocks);
  }

  /** Null unless it is an end. */
  Leaf end() {
    return end;
  }

  /** What is asked first; null at an end. */
  Variable first() {
    return first;
  }

  /** The blocks of all terms that are asked, as {@link Blocks} counts them. */
  long blocks() {
    return blocks;
  }

  /** What is left when the variable, which is not asked after others, lies in that cell. */
  Strand below(Variable variable, int cell) {
    return first == variable ? cells[cell] : this;
  }

  /** Whether it asks its first variable before the other does. */
  boolean isBefore(Strand other) {
    if (turn != other.turn) {
      return turn < other.turn;
    }
    return end == null && first.order() < other.first.order();
  }

  /** Told apart by identity; this one is at hand. */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
