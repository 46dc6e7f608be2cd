package comity.casework.ledger;

import java.util.List;

/**
 * What was found of a ledger in which everything holds.
 *
 * @param checkpoint its head
 * @param key who signed it
 * @param cosigned the trusted witnesses that cosigned it
 * @param before the earlier checkpoints that it continues
 * @param unsigned how many leaves lie in the files beyond the checkpoint; they prove nothing yet
 */
public record Audited(
    Checkpoint checkpoint,
    NoteKey key,
    List<Cosigned> cosigned,
    List<Checkpoint> before,
    long unsigned) {

  public Audited {
    cosigned = List.copyOf(cosigned);
    before = List.copyOf(before);
  }
}
