package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Position;
import java.util.List;
import java.util.Optional;

/** The logic of a decision or a function as a DMN file holds it, its expressions not yet read. */
sealed interface Boxed {

  /** Where it begins. */
  Position at();

  /** The type that it declares; empty for none. */
  String typeRef();

  /** One expression, with the type that it declares. */
  record Literal(Position at, String typeRef, XmlText text) implements Boxed {}

  /** A call of a function, its arguments by name. */
  record Invocation(Position at, String typeRef, XmlText function, List<Binding> bindings)
      implements Boxed {}

  /** One argument of a boxed call. */
  record Binding(String parameter, Boxed value) {}

  /**
   * A decision table.
   *
   * @param hitPolicy as the file has it
   */
  record Table(
      Position at,
      String typeRef,
      String hitPolicy,
      List<Input> inputs,
      List<Output> outputs,
      List<Rule> rules)
      implements Boxed {}

  /** What is not accepted, in words that complete "… is not accepted". */
  record Refused(Position at, String what) implements Boxed {
    @Override
    public String typeRef() {
      return "";
    }
  }

  /**
   * An input column.
   *
   * @param values the values it is closed over
   */
  record Input(
      Position at, String label, String typeRef, XmlText expression, Optional<XmlText> values) {}

  /**
   * An output column.
   *
   * @param name empty for a single one
   * @param values the values it is closed over
   */
  record Output(
      Position at, String name, String typeRef, Optional<XmlText> values, boolean hasDefault) {}

  /**
   * A rule.
   *
   * @param says its description, or its annotations where it has none
   */
  record Rule(Position at, String id, String says, List<XmlText> inputs, List<Boxed> outputs) {}
}
