package comity.kernel.feel;

import comity.kernel.law.LawException;

/**
 * Reads the accepted part of FEEL, in the notation's dialect or in DMN's. Everything else is
 * refused by its name. All methods throw {@link LawException} with one fault at the line and column
 * where it was found.
 */
public final class FeelParser {

  private FeelParser() {}

  /**
   * An expression: a column head, a {@code feel} block, a literal expression of DMN.
   *
   * @param at where the text begins
   */
  public static Expr expression(String text, Position at, Names names) {
    Cursor cursor = new Cursor(text, at, names);
    Expr expression = new Grammar(cursor).expression();
    cursor.expectEnd();
    return Accepted.checked(expression);
  }

  /** The tests of one input cell, as one. In the notation a bare text is a {@link Expr.Word}. */
  public static Test test(String text, Position at, Names names) {
    Cursor cursor = new Cursor(text, at, names);
    return new UnaryTests(cursor, new Literals(cursor)).cell();
  }

  /**
   * A result cell of the notation: a bare text, {@code yes}, {@code no}, a constant, a list of
   * constants or {@code null}.
   */
  public static Expr result(String text, Position at) {
    return new ResultCell(new Cursor(text, at, Names.notation())).read();
  }

  /** Whether a reading may bear this id: {@code A-10}, {@code A-14a}. */
  public static boolean isReadingId(String id) {
    return References.isReading(id);
  }

  /**
   * Whether FEEL itself uses this word, as a keyword or as a function, so that no definition may
   * bear it.
   */
  public static boolean isReserved(String name) {
    return Refused.KEYWORDS.contains(name)
        || Refused.isFunction(name)
        || ResultCell.ACCEPTED_WORDS.contains(name);
  }
}
