package comity.casework.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of hashes of the tree, stored as one file (c2sp.org/tlog-tiles).
 *
 * @param level 0 for hashes of leaves; a hash of the next level stands for a full tile of this one
 * @param index its place among the tiles of its level
 * @param width how many hashes it has; a tile with fewer than {@link #FULL} is partial
 */
record Tile(int level, long index, int width) {

  /** How many hashes a full tile has. */
  static final int FULL = 256;

  /** A full tile is a tree of this height. */
  static final int HEIGHT = 8;

  Tile {
    if (level < 0 || level > 63 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile: " + level + ", " + index + ", " + width);
    }
  }

  /** How many hashes of that level a tree of this size has. */
  static long hashes(int level, long size) {
    int shift = level * HEIGHT;
    return shift >= Long.SIZE ? 0 : size >>> shift;
  }

  /** The tile with that index as a tree of this size has it; it must have one. */
  static Tile of(int level, long index, long size) {
    return new Tile(level, index, (int) Math.min(FULL, hashes(level, size) - index * FULL));
  }

  /** The last, partial tile of each level that has one in a tree of this size, lowest first. */
  static List<Tile> edge(long size) {
    List<Tile> edge = new ArrayList<>();
    for (int level = 0; hashes(level, size) > 0; level++) {
      long hashes = hashes(level, size);
      if (hashes % FULL > 0) {
        edge.add(new Tile(level, hashes / FULL, (int) (hashes % FULL)));
      }
    }
    return edge;
  }

  boolean isPartial() {
    return width < FULL;
  }

  Tile full() {
    return new Tile(level, index, FULL);
  }

  Tile narrowed(int to) {
    return new Tile(level, index, to);
  }

  /** How many leaves one of its hashes stands for. */
  long span() {
    return 1L << (level * HEIGHT);
  }

  /** The number of the first leaf below the hash at that place in it. */
  long firstLeaf(int place) {
    return (index * FULL + place) * span();
  }

  /** Where its hashes are, from the ledger's folder. */
  String path() {
    return "tile/" + level + "/" + place() + suffix();
  }

  /** Where the entries are whose leaves a tile of level 0 holds. */
  String entriesPath() {
    return "tile/entries/" + place() + suffix();
  }

  private String suffix() {
    return isPartial() ? ".p/" + width : "";
  }

  /** The index in groups of three digits, all but the last with an x before. */
  private String place() {
    StringBuilder place = new StringBuilder(digits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      place.insert(0, "x" + digits(rest % 1000) + "/");
    }
    return place.toString();
  }

  private static String digits(long group) {
    return "" + group / 100 + group / 10 % 10 + group % 10;
  }
}
