package comity.kernel.json;

/**
 * A case that cannot be read. The message is one line and repeats nothing of the case but names of
 * fields, values of enumerations and dates.
 */
public final class CaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String says;

  CaseException(int line, int column, String says, Throwable cause) {
    super("line " + line + ", column " + column + ": " + says, cause);
    this.line = line;
    this.column = column;
    this.says = says;
  }

  /** The line, counting from 1. */
  public int line() {
    return line;
  }

  /** The column, counting from 1. */
  public int column() {
    return column;
  }

  /** What is wrong and what to do, without the place. */
  public String says() {
    return says;
  }
}
