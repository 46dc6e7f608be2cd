package comity.casework.ledger;

import java.io.IOException;
import java.util.List;

/**
 * Looks at the tiles that the checkpoint does not need: partial ones of earlier checkpoints, which
 * must be the beginnings of today's, and tiles beyond the checkpoint, which a publisher leaves that
 * was interrupted.
 */
final class LeftOvers {

  private final LedgerFiles files;

  LeftOvers(LedgerFiles files) {
    this.files = files;
  }

  /**
   * Looks at all of them.
   *
   * @param size how many leaves the checkpoint signs
   * @return how many leaves lie beyond it
   * @throws ForkedException if a partial tile is not the beginning of today's
   */
  long check(long size) throws IOException, LedgerException {
    for (int level = 0; Tile.hashes(level, size) > 0; level++) {
      long tiles = (Tile.hashes(level, size) + Tile.FULL - 1) / Tile.FULL;
      for (long index = 0; index < tiles; index++) {
        check(Tile.of(level, index, size));
      }
    }
    return Math.max(0, files.leaves() - size);
  }

  private void check(Tile today) throws IOException, LedgerException {
    for (int width : files.widths(today.full().path())) {
      compare(today.narrowed(width), today);
    }
    if (today.isPartial() && files.has(today.full().path())) {
      compare(today.full(), today);
    }
  }

  private void compare(Tile other, Tile today) throws IOException, LedgerException {
    List<Hash> then = files.required(other);
    List<Hash> now = files.required(today);
    for (int place = 0; place < Math.min(other.width(), today.width()); place++) {
      if (!then.get(place).equals(now.get(place))) {
        throw ForkedException.leftOver(other.path(), today.path(), today.firstLeaf(place));
      }
    }
  }
}
