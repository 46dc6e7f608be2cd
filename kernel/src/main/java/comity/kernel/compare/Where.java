package comity.kernel.compare;

import java.util.List;

/**
 * The cases of a region, in the words of the law files.
 *
 * @param always what holds in all of them, asked by both laws
 * @param before what holds as the law before asks it
 * @param after what holds as the law after asks it
 * @param besides whether some cases of an earlier region of the same act can be described so too,
 *     which then lie in that one
 */
public record Where(List<Condition> always, Part before, Part after, boolean besides) {

  /**
   * What one law asks.
   *
   * @param always things that all hold
   * @param any sets of things, of which one holds as well; empty if nothing else is asked
   * @param unless whether, on the contrary, none of those sets holds
   */
  public record Part(List<Condition> always, List<List<Condition>> any, boolean unless) {

    /** Whether it asks nothing. */
    public boolean isEmpty() {
      return always.isEmpty() && any.isEmpty();
    }
  }

  /**
   * One thing that holds.
   *
   * @param what a column's words, or a fact
   * @param values one of them; {@code yes} or {@code no} for a question
   */
  public record Condition(String what, List<String> values) {

    @Override
    public String toString() {
      return what + ": " + String.join(" or ", values);
    }
  }

  /**
   * A line of a description.
   *
   * @param depth how far it is indented
   */
  public record Line(int depth, String text) {}

  /** In one sentence or, where that would be long, in lines that read as one. */
  public List<Line> lines() {
    return Sentences.lines(this);
  }

  /** In one sentence. */
  @Override
  public String toString() {
    return Sentences.of(this);
  }
}
