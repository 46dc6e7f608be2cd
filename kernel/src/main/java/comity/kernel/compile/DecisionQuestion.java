package comity.kernel.compile;

import comity.kernel.diagram.Variable;
import comity.kernel.law.Definition;
import java.util.List;

/** Which of its values a decision has, asked without asking what the decision asks. */
public final class DecisionQuestion extends Variable {

  /** Behind every term of its scope, whose numbers are small. */
  private static final int FIRST = 1 << 30;

  private final Definition definition;
  private final List<Object> values;

  /**
   * A question.
   *
   * @param number of those before it
   * @param values at least two, one for each cell
   */
  DecisionQuestion(int number, Definition definition, List<Object> values) {
    super(FIRST + number, values.size());
    this.definition = definition;
    this.values = List.copyOf(values);
  }

  /** The decision or test that it asks. */
  public Definition definition() {
    return definition;
  }

  /** What it may have, cell by cell; {@link Missing} where it gives no value. */
  public List<Object> values() {
    return values;
  }

  /** The cell of that value; -1 if it never has it. */
  public int cell(Object value) {
    return values.indexOf(value);
  }

  @Override
  public String toString() {
    return definition.name();
  }
}
