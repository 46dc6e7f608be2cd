package comity.kernel.law;

/**
 * One fact that laws may ask for.
 *
 * @param path the path in the case, or the field of an element
 * @param slot its place in its record, counting from 0
 * @param question what an officer is asked
 * @param who who can answer it
 */
public record Fact(String path, int slot, FactType type, String question, String who) {}
