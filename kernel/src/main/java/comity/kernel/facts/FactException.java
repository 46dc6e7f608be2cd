package comity.kernel.facts;

/** A fact that does not exist or a value that is not of its type. */
public final class FactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String says;

  /** The message is the path in backticks and then what is wrong with it. */
  public FactException(String path, String says) {
    this(path, says, null);
  }

  /** With the cause. */
  public FactException(String path, String says, Throwable cause) {
    super("`" + path + "` " + says, cause);
    this.path = path;
    this.says = says;
  }

  /** The fact's path. */
  public String path() {
    return path;
  }

  /** What is wrong with it, without the path. */
  public String says() {
    return says;
  }
}
