package comity.kernel.feel;

import java.util.Set;

/** Reads a result cell of the notation. */
final class ResultCell {

  /** What the accepted forms use besides FEEL's keywords. */
  static final Set<String> ACCEPTED_WORDS =
      Set.of("count", "date", "duration", "item", "reading", "readings", "lists", "yes", "no");

  private static final String FORM =
      "a result is one value, a list such as `[\"saturday\", \"sunday\"]`, `null` or the name of a"
          + " decision";

  private final Cursor cursor;

  ResultCell(Cursor cursor) {
    this.cursor = cursor;
  }

  Expr read() {
    if (cursor.atEnd()) {
      throw cursor.fault("an empty result; " + FORM);
    }
    Position at = cursor.at();
    String text = cursor.upToComma();
    if (!BareWords.isBare(text) || text.indexOf(' ') >= 0) {
      return ended(accepted(at, text));
    }
    cursor.advance(text.length());
    return ended(new Expr.Word(at, text));
  }

  private Expr accepted(Position at, String text) {
    if (text.equals("yes") || text.equals("no")) {
      cursor.advance(text.length());
      return new Expr.Literal(at, text.equals("yes"));
    }
    if (text.equals("true") || text.equals("false")) {
      throw cursor.fault("write `yes` or `no` in a cell, found `" + text + "`");
    }
    Literals literals = new Literals(cursor);
    return cursor.accept("[") ? literals.listAfterBracket(at) : literals.constant(FORM);
  }

  private Expr ended(Expr result) {
    if (!cursor.atEnd()) {
      throw cursor.fault(FORM + "; found " + cursor.found() + " behind the first value");
    }
    return result;
  }
}
