package comity.cli;

import java.util.List;

/** Where a note is written: for the eye, for a screen reader, or as a document. */
sealed interface Sheet permits HumanSheet, PlainSheet, MarkdownSheet, HtmlSheet {

  /** The first line of a note. */
  void title(String text);

  /** Opens a part of the note. */
  void heading(String text);

  /**
   * A sentence.
   *
   * @param depth how far below the heading it belongs, from 0
   * @param strong the words in the sentence that carry it, or empty
   */
  void sentence(int depth, String text, Tone tone, String strong);

  /** A sentence without emphasis. */
  default void sentence(int depth, String text) {
    sentence(depth, text, Tone.PLAIN, "");
  }

  /**
   * A step of a chain of reasons.
   *
   * @param number its place in the chain, {@code 1.2.1.}, for whom depth cannot be seen
   */
  default void step(int depth, String number, String text) {
    sentence(depth, number + " " + text);
  }

  /**
   * A line of a table.
   *
   * @param widths the columns that each cell but the last takes where cells are aligned
   */
  default void row(List<String> cells, List<Integer> widths) {
    sentence(0, String.join(": ", cells));
  }

  /**
   * Every finding in a line of a table, above the sentences that tell them at length; only a page
   * that can be clicked through has one. A finding is a sentence with strong words.
   *
   * @param rows as wide as the head, in the order of the findings
   */
  default void overview(List<String> head, List<List<String>> rows) {}

  /** A sentence that ends with something for programs. */
  default void example(int depth, String lead, String code) {
    sentence(depth, lead + " " + code);
  }

  /** A closing line that is never broken. */
  void imprint(String text);

  /** All that was written. */
  String text();
}
