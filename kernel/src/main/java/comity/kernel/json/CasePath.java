package comity.kernel.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The way to a place in a case: found by reading the case again up to there, so that reading a good
 * one costs nothing for it.
 */
final class CasePath {

  /** An object or a list around the place. */
  private static final class Around {
    private final boolean isList;
    private int index;
    private String key;

    Around(boolean isList) {
      this.isList = isList;
    }
  }

  private final byte[] bytes;
  private final int to;
  private final Deque<Around> around = new ArrayDeque<>();

  private CasePath(byte[] bytes, int to) {
    this.bytes = bytes;
    this.to = to;
  }

  /**
   * The way to the value or the key at that place.
   *
   * @param from where the case begins; up to the place it must be JSON
   * @param to where the case ends
   */
  static CasePath of(byte[] bytes, int from, int at, int to) {
    CasePath path = new CasePath(bytes, to);
    int i = from;
    while (i < at) {
      i = bytes[i] == '"' ? path.passText(i) : path.passByte(i);
    }
    if (at < to && bytes[at] == '"') {
      path.passText(at);
    }
    return path;
  }

  private int passText(int at) {
    JsonScanner scanner = new JsonScanner(bytes, at, to);
    String text = scanner.text();
    Around inner = around.peek();
    if (inner != null && !inner.isList && inner.key == null) {
      inner.key = text;
    }
    return scanner.position();
  }

  private int passByte(int at) {
    switch (bytes[at]) {
      case '{', '[' -> around.push(new Around(bytes[at] == '['));
      case '}', ']' -> around.pop();
      case ',' -> {
        around.element().index++;
        around.element().key = null;
      }
      default -> {}
    }
    return at + 1;
  }

  /**
   * From the outermost object in: {@code person.convictions[0].section}; {@code case} for all of
   * it.
   *
   * @param index stands for the places in lists unless it is empty
   */
  String text(String index) {
    StringBuilder path = new StringBuilder();
    for (Iterator<Around> outer = around.descendingIterator(); outer.hasNext(); ) {
      Around each = outer.next();
      if (each.isList) {
        path.append(index.isEmpty() ? "[" + each.index + "]" : index);
      } else if (each.key != null) {
        path.append(path.isEmpty() ? "" : ".").append(each.key);
      }
    }
    return path.isEmpty() ? "case" : path.toString();
  }
}
