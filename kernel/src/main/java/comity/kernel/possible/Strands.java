package comity.kernel.possible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is left of some axes, none of it at an end, and which axes they are. */
final class Strands {

  private final int[] axes;
  private final Strand[] left;
  private final long blocks;
  private final int hash;

  private Strands(int[] axes, Strand[] left, long blocks) {
    this.axes = axes;
    this.left = left;
    this.blocks = blocks;
    this.hash = Arrays.hashCode(left);
  }

  int size() {
    return left.length;
  }

  /** The number of the axis that stands in each place; not to be written to. */
  int[] axes() {
    return axes;
  }

  Strand get(int place) {
    return left[place];
  }

  /** All blocks of terms that they ask. */
  long blocks() {
    return blocks;
  }

  /** That which asks its first variable before all others do. */
  Strand first() {
    Strand first = left[0];
    for (int i = 1; i < left.length; i++) {
      first = left[i].isBefore(first) ? left[i] : first;
    }
    return first;
  }

  /**
   * In parts of which no two share a block.
   *
   * @param axes their numbers
   * @param strands what is left of each; no end
   * @param size how many of them count
   */
  static List<Strands> apart(int[] axes, Strand[] strands, int size) {
    List<Strands> parts = new ArrayList<>(2);
    long done = 0;
    for (int i = 0; i < size; i++) {
      if ((strands[i].blocks() & ~done) != 0) {
        long blocks = connected(strands, size, strands[i].blocks());
        parts.add(only(axes, strands, size, blocks));
        done |= blocks;
      }
    }
    return parts;
  }

  /** All blocks that hang together with these through some strand. */
  private static long connected(Strand[] strands, int size, long first) {
    long blocks = first;
    long before = 0;
    while (before != blocks) {
      before = blocks;
      for (int i = 0; i < size; i++) {
        long own = strands[i].blocks();
        blocks |= (own & blocks) == 0 ? 0 : own;
      }
    }
    return blocks;
  }

  private static Strands only(int[] axes, Strand[] strands, int size, long blocks) {
    int[] numbers = new int[size];
    Strand[] own = new Strand[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if ((strands[i].blocks() & blocks) != 0) {
        numbers[count] = axes[i];
        own[count++] = strands[i];
      }
    }
    return new Strands(Arrays.copyOf(numbers, count), Arrays.copyOf(own, count), blocks);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Strands strands
        && hash == strands.hash
        && Arrays.equals(left, strands.left)
        && Arrays.equals(axes, strands.axes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
