package comity.kernel.law;

/**
 * One fact that laws may ask for.
 *
 * @param path the path in the case, or the field of an element
 * @param slot its place in its record, counting from 0
 * @param question what an officer is asked
 * @param who who can answer it
 */
public record Fact(String path, int slot, FactType type, String question, String who) {

  /** Facts are keys of many maps, and hardly two of one path differ elsewhere. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Fact fact
            && path.equals(fact.path)
            && slot == fact.slot
            && type.equals(fact.type)
            && question.equals(fact.question)
            && who.equals(fact.who));
  }
}
