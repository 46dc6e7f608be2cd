package comity.kernel.dmn.tck;

import java.util.List;
import java.util.SequencedMap;

/**
 * A file of test cases.
 *
 * @param model the model's file, in the same folder
 */
record TestFile(String model, List<TestCase> cases) {

  /**
   * One test.
   *
   * @param type {@code decision}, {@code decisionService} or {@code bkm}
   * @param invocable the service or function that is called; empty for a decision
   */
  record TestCase(
      String id,
      String type,
      String invocable,
      SequencedMap<String, TckValue> inputs,
      List<Expected> results) {}

  /** What a decision must give; {@code Nil} where an error is expected. */
  record Expected(String name, TckValue value) {}
}
