package comity.kernel.law;

import java.util.Optional;

/**
 * One fact that laws may ask for.
 *
 * @param path the path in the case, or the field of an element
 * @param slot its place in its record, counting from 0
 * @param question what an officer is asked
 * @param who who can answer it
 * @param change what it can still become, and by whom; empty for what is past or nobody's to bring
 *     about
 */
public record Fact(
    String path, int slot, FactType type, String question, String who, Optional<Change> change) {

  /** A fact that cannot change. */
  public Fact(String path, int slot, FactType type, String question, String who) {
    this(path, slot, type, question, who, Optional.empty());
  }
}
