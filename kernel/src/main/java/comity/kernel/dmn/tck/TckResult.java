package comity.kernel.dmn.tck;

/**
 * What became of one test.
 *
 * @param folder its folder, relative to where the run began
 * @param file the file of test cases
 * @param test its id there
 * @param reason why it was refused or what was given in place of what; empty for a passed test
 */
public record TckResult(String folder, String file, String test, Verdict verdict, String reason) {

  /** How a test ends. */
  public enum Verdict {
    /** Every result is the expected one. */
    PASSED,
    /** Some result cannot be found exactly, or the model cannot be said as a law text. */
    REFUSED,
    /** Some result is another than the expected one. */
    WRONG
  }
}
