package comity.casework.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a ledger from its files alone: who signed it, that every entry is in its place in the
 * tree, and that an earlier checkpoint is its beginning. Reads each file once, and keeps no more
 * than the tree's edge in memory.
 */
public final class Audit {

  private final LedgerFiles files;
  private final Trust trust;

  /** Of the ledger in that folder. */
  public Audit(Path folder, Trust trust) {
    this.files = new LedgerFiles(folder);
    this.trust = trust;
  }

  /** The key that lies in the ledger's folder. Whoever can change the ledger can change it, too. */
  public static Optional<NoteKey> keyIn(Path folder) throws IOException, LedgerException {
    return new LedgerFiles(folder).key();
  }

  /**
   * Checks everything.
   *
   * @param earlier checkpoints of the same ledger that were had before
   * @throws LedgerException at the first thing that does not hold
   */
  public Audited run(List<Earlier> earlier) throws IOException, LedgerException {
    SignedNote note = note();
    Checkpoint now = trust.checkpoint(note, LedgerFiles.CHECKPOINT);
    List<Cosigned> cosigned = trust.cosigned(note, LedgerFiles.CHECKPOINT);
    List<Before> before = before(earlier, now);
    readLeaves(now, before);
    long unsigned = new LeftOvers(files).check(now.size());
    List<Checkpoint> continued = before.stream().map(Before::checkpoint).toList();
    return new Audited(now, trust.key(), cosigned, continued, unsigned);
  }

  /**
   * A checkpoint that was had before.
   *
   * @param file what to call it in a message
   */
  public record Earlier(String file, SignedNote note) {}

  private record Before(String file, Checkpoint checkpoint) {}

  private SignedNote note() throws IOException, LedgerException {
    return files.checkpoint().orElseThrow(() -> TamperedException.missing(LedgerFiles.CHECKPOINT));
  }

  /** The earlier checkpoints, as far as can be told without the leaves. */
  private List<Before> before(List<Earlier> earlier, Checkpoint now) throws LedgerException {
    List<Before> before = new ArrayList<>();
    for (Earlier one : earlier) {
      Checkpoint then = trust.checkpoint(one.note(), one.file());
      if (then.size() > now.size()) {
        throw RolledBackException.since(one.file(), then.size(), now.size());
      }
      before.add(new Before(one.file(), then));
    }
    return before;
  }

  private void readLeaves(Checkpoint now, List<Before> before) throws IOException, LedgerException {
    GrowingTree tree = new GrowingTree(this::compareAbove);
    compareRoots(tree, before);
    while (tree.size() < now.size()) {
      Tile tile = Tile.of(0, tree.size() / Tile.FULL, now.size());
      for (Hash leaf : new LeafTile(files, tile, now.size()).leaves()) {
        tree.append(leaf);
        compareRoots(tree, before);
      }
    }
    tree.partials(this::compareAbove);
    if (!tree.root().equals(now.root())) {
      throw TamperedException.otherRoot(now.size(), tree.root(), now.root());
    }
  }

  private static void compareRoots(GrowingTree tree, List<Before> before) throws ForkedException {
    for (Before one : before) {
      Checkpoint then = one.checkpoint();
      if (then.size() == tree.size() && !then.root().equals(tree.root())) {
        throw ForkedException.since(one.file(), then.size(), then.root(), tree.root());
      }
    }
  }

  /** Whether a tile above the leaves is what the tiles below it make. */
  private void compareAbove(Tile tile, List<Hash> made) throws IOException, LedgerException {
    if (tile.level() == 0) {
      return; // They were compared with their entries.
    }
    List<Hash> held = files.required(tile);
    for (int place = 0; place < tile.width(); place++) {
      if (!held.get(place).equals(made.get(place))) {
        throw TamperedException.otherNode(
            tile.path(), tile.firstLeaf(place), tile.firstLeaf(place) + tile.span());
      }
    }
  }
}
