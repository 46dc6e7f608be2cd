package comity.casework.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that grows by one leaf at a time and keeps no more of itself than its right edge:
 * the hashes of the tiles that are not full yet. For one thread.
 */
final class GrowingTree {

  /** Is handed each tile. */
  @FunctionalInterface
  interface Sink {
    void take(Tile tile, List<Hash> hashes) throws IOException, LedgerException;
  }

  private final Sink sink;
  private final List<List<Hash>> edge = new ArrayList<>();
  private long size;

  /**
   * An empty tree.
   *
   * @param sink takes each tile when it is full
   */
  GrowingTree(Sink sink) {
    this.sink = sink;
  }

  /** Goes on where a tree of this size ended. */
  void resume(long size, List<Tile> tiles, List<List<Hash>> hashes) {
    this.size = size;
    for (int i = 0; i < tiles.size(); i++) {
      level(tiles.get(i).level()).addAll(hashes.get(i));
    }
  }

  void append(Hash leaf) throws IOException, LedgerException {
    size++;
    append(0, leaf);
  }

  private void append(int level, Hash hash) throws IOException, LedgerException {
    List<Hash> hashes = level(level);
    hashes.add(hash);
    if (hashes.size() == Tile.FULL) {
      long index = Tile.hashes(level, size) / Tile.FULL - 1;
      sink.take(new Tile(level, index, Tile.FULL), List.copyOf(hashes));
      Hash above = Roots.over(hashes);
      hashes.clear();
      append(level + 1, above);
    }
  }

  private List<Hash> level(int level) {
    while (edge.size() <= level) {
      edge.add(new ArrayList<>());
    }
    return edge.get(level);
  }

  /** Hands on the tiles that are not full. */
  void partials(Sink into) throws IOException, LedgerException {
    for (Tile tile : Tile.edge(size)) {
      into.take(tile, List.copyOf(edge.get(tile.level())));
    }
  }

  long size() {
    return size;
  }

  /** The hash of the whole tree. */
  Hash root() {
    if (size == 0) {
      return Hash.ofNothing();
    }
    List<Hash> subtrees = new ArrayList<>();
    for (int level = edge.size() - 1; level >= 0; level--) {
      addSubtrees(edge.get(level), subtrees);
    }
    return Roots.joined(subtrees);
  }

  /** The hashes of a tile as the fewest complete subtrees, largest first. */
  private static void addSubtrees(List<Hash> hashes, List<Hash> into) {
    int from = 0;
    for (int count = Tile.FULL / 2; count > 0; count /= 2) {
      if ((hashes.size() & count) != 0) {
        into.add(Roots.over(hashes.subList(from, from + count)));
        from += count;
      }
    }
  }
}
