package comity.casework.ledger;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Holds a source of leaves against the files of its ledger: the last leaves that were published,
 * and all that lie in the files beyond the checkpoint. Those may have been signed for: the
 * checkpoint over them may have been seen and then lost in a power failure.
 */
final class SourceCheck {

  private final LedgerFiles files;
  private final LeafSource source;

  SourceCheck(LedgerFiles files, LeafSource source) {
    this.files = files;
    this.source = source;
  }

  /**
   * Compares.
   *
   * @param published how many leaves the checkpoint signs
   * @throws SourceException at the first leaf that is missing or another
   */
  void check(long published) throws IOException, LedgerException {
    if (source.size() < published) {
      throw SourceException.shrunk(source.size(), published);
    }
    long index = Math.max(0, published - 1) / Tile.FULL;
    while (longest(index) == Tile.FULL) {
      index++;
    }
  }

  /** Compares all bundles of one place; how many entries the longest has. */
  private int longest(long index) throws IOException, LedgerException {
    Tile full = new Tile(0, index, Tile.FULL);
    int longest = 0;
    for (int width : files.widths(full.entriesPath())) {
      check(full.narrowed(width));
      longest = width;
    }
    if (files.has(full.entriesPath())) {
      check(full);
      longest = Tile.FULL;
    }
    return longest;
  }

  private void check(Tile tile) throws IOException, LedgerException {
    Optional<List<byte[]>> entries = files.entries(tile);
    if (entries.isPresent()) {
      check(tile.firstLeaf(0), entries.get());
    }
  }

  private void check(long first, List<byte[]> entries) throws IOException, LedgerException {
    if (source.size() < first + entries.size()) {
      throw SourceException.shrunk(source.size(), first + entries.size());
    }
    List<Commitment> leaves = source.leaves(first, entries.size());
    for (int i = 0; i < entries.size(); i++) {
      if (!Arrays.equals(leaves.get(i).bytes(), entries.get(i))) {
        throw SourceException.differs(first + i);
      }
    }
  }
}
