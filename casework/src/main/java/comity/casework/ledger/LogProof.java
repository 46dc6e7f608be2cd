package comity.casework.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in its place in a ledger that was signed (c2sp.org/tlog-proof). Needs
 * nothing but itself and the keys that one trusts.
 *
 * @param index the place, from 0
 * @param path the hashes beside the way from the leaf to the root
 * @param checkpoint signed by the ledger, perhaps by witnesses
 */
public record LogProof(long index, List<Hash> path, SignedNote checkpoint) {

  private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
  private static final String INDEX = "index ";
  private static final String NAME = "proof";

  public LogProof {
    path = List.copyOf(path);
  }

  /**
   * From the files of a ledger.
   *
   * @return nothing if the published checkpoint does not cover the leaf yet
   */
  public static Optional<LogProof> in(Path folder, long index) throws IOException, LedgerException {
    Optional<SignedNote> note = new LedgerFiles(folder).checkpoint();
    if (note.isEmpty()) {
      return Optional.empty();
    }
    long size = Checkpoint.parse(note.get().text()).size();
    return index < size
        ? Optional.of(
            new LogProof(index, Proofs.in(folder, size).inclusion(index).path(), note.get()))
        : Optional.empty();
  }

  /**
   * Reads one.
   *
   * @throws MalformedException if it is none
   */
  public static LogProof parse(String text) throws MalformedException {
    int gap = text.indexOf("\n\n");
    if (!text.startsWith(HEAD) || gap < 0) {
      throw MalformedException.proof("it does not begin with c2sp.org/tlog-proof@v1");
    }
    List<String> lines = new ArrayList<>(text.substring(HEAD.length(), gap).lines().toList());
    lines.removeIf(line -> line.startsWith("extra "));
    if (lines.isEmpty() || !lines.getFirst().matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
      throw MalformedException.proof("it names no index");
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      path.add(hash(line));
    }
    long index = Long.parseLong(lines.getFirst().substring(INDEX.length()));
    byte[] note = text.substring(gap + 2).getBytes(StandardCharsets.UTF_8);
    return new LogProof(index, path, SignedNote.parse(note));
  }

  private static Hash hash(String line) throws MalformedException {
    return Hash.parse(line)
        .orElseThrow(() -> MalformedException.proof("a line of it is no hash of 32 bytes"));
  }

  /**
   * Checks that the ledger whose key is trusted holds that entry in that place.
   *
   * @return the checkpoint that says so
   * @throws LedgerException if it does not
   */
  public Checkpoint verify(Commitment entry, Trust trust) throws LedgerException {
    Checkpoint signed = trust.checkpoint(checkpoint, NAME);
    trust.cosigned(checkpoint, NAME);
    new InclusionProof(index, signed.size(), path).verify(entry.leaf(), signed.root());
    return signed;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEAD).append(INDEX).append(index).append('\n');
    path.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
