package comity.kernel.feel;

/**
 * A place in a file, for messages: lines and columns count from 1.
 *
 * @param file the file as the reader was told of it
 */
public record Position(String file, int line, int column) {

  /** The place of something that no file holds, such as a model built in a test. */
  public static final Position NOWHERE = new Position("(built in memory)", 1, 1);

  /** The same line, {@code columns} further right. */
  public Position plus(int columns) {
    return new Position(file, line, column + columns);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
