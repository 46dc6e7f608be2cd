package comity.casework.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the files of a ledger. Believes none of them, and reads no more of one than it may hold.
 */
final class LedgerFiles {

  static final String CHECKPOINT = "checkpoint";

  /** Our own: C2SP leaves open how a key gets to the reader. */
  static final String KEY = "key";

  private final Path folder;

  LedgerFiles(Path folder) {
    this.folder = folder;
  }

  Optional<SignedNote> checkpoint() throws IOException, MalformedException {
    Optional<byte[]> bytes = read(CHECKPOINT, SignedNote.MOST_BYTES);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SignedNote.parse(bytes.get()));
    } catch (MalformedException e) {
      throw e.in(CHECKPOINT);
    }
  }

  /** The hashes of a tile; nothing if neither it nor, for a partial one, the full one is there. */
  Optional<List<Hash>> hashes(Tile tile) throws IOException, MalformedException {
    Optional<byte[]> bytes = read(tile.path(), Tile.FULL * Hash.LENGTH);
    if (bytes.isEmpty() && tile.isPartial()) {
      return hashes(tile.full()).map(full -> full.subList(0, tile.width()));
    }
    if (bytes.isPresent() && bytes.get().length != tile.width() * Hash.LENGTH) {
      throw MalformedException.tile(tile.path(), bytes.get().length, tile.width() * Hash.LENGTH);
    }
    return bytes.map(Hashes::read);
  }

  /**
   * The entries behind a tile of leaves, as many as its file has; of the full one, where a partial
   * one is not there any more, as many as the partial one had.
   */
  Optional<List<byte[]>> entries(Tile tile) throws IOException, MalformedException {
    Optional<byte[]> bytes = read(tile.entriesPath(), Bundle.MOST_BYTES);
    if (bytes.isPresent()) {
      return Optional.of(Bundle.read(tile.entriesPath(), bytes.get()));
    }
    return tile.isPartial()
        ? entries(tile.full()).map(full -> full.subList(0, Math.min(tile.width(), full.size())))
        : Optional.empty();
  }

  /** The widths of the partial tiles that are there for this place, in order. */
  List<Integer> widths(String fullPath) throws IOException {
    Path partials = folder.resolve(fullPath + ".p");
    if (!Files.isDirectory(partials)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(partials)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return IntStream.range(1, Tile.FULL).boxed().filter(w -> names.contains("" + w)).toList();
    }
  }

  /** How many leaves there are before the first gap, whether signed or not. */
  long leaves() throws IOException {
    long index = 0;
    while (has(new Tile(0, index, Tile.FULL).entriesPath())) {
      index++;
    }
    List<Integer> widths = widths(new Tile(0, index, Tile.FULL).entriesPath());
    return index * Tile.FULL + (widths.isEmpty() ? 0 : widths.getLast());
  }

  boolean has(String path) {
    return Files.exists(folder.resolve(path));
  }

  /** Who made the file is not known, so it is not read without end. */
  private Optional<byte[]> read(String path, int most) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(path))) {
      return Optional.of(in.readNBytes(most + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The key that lies beside the ledger, if one does. */
  Optional<NoteKey> key() throws IOException, MalformedException {
    Optional<byte[]> bytes = read(KEY, SignedNote.MOST_BYTES);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(NoteKey.parse(new String(bytes.get(), StandardCharsets.UTF_8).strip()));
    } catch (MalformedException e) {
      throw e.in(KEY);
    }
  }

  /** Proofs about the first leaves, from the tiles. */
  HashTree tree(long size) {
    return new HashTree((level, index) -> node(level, index, size), size);
  }

  private Hash node(int level, long index, long size) throws IOException, LedgerException {
    int up = level % Tile.HEIGHT;
    long first = index << up; // the first of the tile's hashes below the node
    Tile tile = Tile.of(level / Tile.HEIGHT, first / Tile.FULL, size);
    int from = (int) (first % Tile.FULL);
    return Roots.over(required(tile).subList(from, from + (1 << up)));
  }

  List<Hash> required(Tile tile) throws IOException, LedgerException {
    Optional<List<Hash>> hashes = hashes(tile);
    if (hashes.isEmpty()) {
      throw TamperedException.missing(tile.path());
    }
    return hashes.get();
  }
}
