package comity.casework.ledger;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Holds the entries of one tile of leaves against the tile, and says how they differ. */
final class LeafTile {

  private final LedgerFiles files;
  private final Tile tile;
  private final long signed;

  /**
   * A tile of level 0.
   *
   * @param signed how many leaves the checkpoint signs
   */
  LeafTile(LedgerFiles files, Tile tile, long signed) {
    this.files = files;
    this.tile = tile;
    this.signed = signed;
  }

  /** The hashes of the tile, if the entries are theirs. */
  List<Hash> leaves() throws IOException, LedgerException {
    List<Hash> held = required(files.hashes(tile), tile.path());
    List<Hash> made =
        required(files.entries(tile), tile.entriesPath()).stream().map(Hash::ofLeaf).toList();
    if (!made.equals(held)) {
      throw difference(held, made);
    }
    return held;
  }

  private <T> T required(Optional<T> contents, String path) throws IOException, TamperedException {
    if (contents.isEmpty()) {
      throw TamperedException.truncated(path, signed, files.leaves());
    }
    return contents.get();
  }

  private LedgerException difference(List<Hash> held, List<Hash> made) {
    int at = 0;
    while (at < made.size() && at < held.size() && made.get(at).equals(held.get(at))) {
      at++;
    }
    String file = tile.entriesPath();
    long leaf = tile.firstLeaf(at);
    if (made.size() > held.size()) {
      return TamperedException.added(file, made.size() - held.size());
    }
    if (made.size() < held.size()) {
      return TamperedException.dropped(file, leaf);
    }
    if (new HashSet<>(made).equals(new HashSet<>(held))) {
      return TamperedException.reordered(file, leaf, tile.firstLeaf(held.indexOf(made.get(at))));
    }
    boolean shifted = at + 1 < held.size() && made.get(at).equals(held.get(at + 1));
    return shifted ? TamperedException.dropped(file, leaf) : TamperedException.changed(file, leaf);
  }
}
