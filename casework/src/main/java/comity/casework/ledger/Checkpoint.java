package comity.casework.ledger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The head of a ledger at one moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin which ledger
 * @param size how many leaves
 * @param root the hash of the tree over them
 * @param extensions lines of which nothing is known; kept because the signature is over them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * Reads the text of a note.
   *
   * @throws MalformedException if it is no checkpoint
   */
  public static Checkpoint parse(String text) throws MalformedException {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() < 4 || !text.endsWith("\n")) {
      throw MalformedException.checkpoint("it is not an origin, a size and a root, one a line");
    }
    lines = lines.subList(0, lines.size() - 1);
    if (lines.stream().anyMatch(String::isEmpty)) {
      throw MalformedException.checkpoint("a line is empty");
    }
    Checkpoint checkpoint =
        new Checkpoint(
            lines.getFirst(),
            size(lines.get(1)),
            root(lines.get(2)),
            lines.subList(3, lines.size()));
    if (checkpoint.size == 0 && !checkpoint.root.equals(Hash.ofNothing())) {
      throw MalformedException.checkpoint("a tree without leaves has another root");
    }
    return checkpoint;
  }

  private static long size(String line) throws MalformedException {
    try {
      long size = Long.parseLong(line);
      if (size >= 0 && Long.toString(size).equals(line)) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw MalformedException.checkpoint("its second line is no size");
  }

  private static Hash root(String line) throws MalformedException {
    return Hash.parse(line)
        .orElseThrow(
            () -> MalformedException.checkpoint("its third line is no hash of 32 bytes in Base64"));
  }

  /** The text that is signed. */
  public String text() {
    return origin
        + "\n"
        + size
        + "\n"
        + root
        + "\n"
        + extensions.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
