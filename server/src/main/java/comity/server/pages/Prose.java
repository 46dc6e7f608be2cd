package comity.server.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paragraph of running text.
 *
 * @param pieces by turns words and names of things in the law's notation
 */
record Prose(List<Piece> pieces) {

  /**
   * Some text.
   *
   * @param code whether it stands between backticks
   */
  record Piece(String text, boolean code) {}

  /** The paragraphs of a text. */
  static List<Prose> of(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split("\n\n+")).map(Prose::paragraph).toList();
  }

  private static Prose paragraph(String text) {
    List<Piece> pieces = new ArrayList<>();
    String[] parts = text.replace('\n', ' ').split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        pieces.add(new Piece(parts[i], i % 2 == 1));
      }
    }
    return new Prose(List.copyOf(pieces));
  }
}
