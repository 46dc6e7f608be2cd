package comity.kernel.json;

/** Bytes that are no JSON, or more of it than is read. */
final class JsonFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int at;
  private final String says;

  JsonFault(int at, String says, Throwable cause) {
    super("byte " + at + ": " + says, cause);
    this.at = at;
    this.says = says;
  }

  /** Its place in the array. */
  int at() {
    return at;
  }

  /** What is wrong and what to do. Repeats nothing of what stands there. */
  String says() {
    return says;
  }
}
