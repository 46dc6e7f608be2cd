package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a name means where an expression of a DMN file stands. */
sealed interface Meaning {

  /** A fact of the case or an object that holds facts. */
  record Fact(DmnType type) implements Meaning {}

  /** A parameter, or the variable of a quantifier. */
  record Bound(DmnType type) implements Meaning {}

  /**
   * A decision.
   *
   * @param definition its name in the law text
   * @param arguments what a test made of it takes, each of the same name here; empty for a decision
   */
  record Made(String definition, List<String> arguments, DmnType type) implements Meaning {}

  /**
   * A function.
   *
   * @param definition its name in the law text
   * @param parameters as the file has them, in the order in which they are given by place
   * @param types the types of its parameters by name
   * @param kept the parameters that the test has in the law text, in its order
   * @param byName whether a call by place is refused where there are several parameters
   * @param named whether calls in the law text name their arguments; empty for as the file has it
   */
  record Function(
      String definition,
      List<Parameter> parameters,
      Map<String, DmnType> types,
      List<String> kept,
      boolean byName,
      Optional<Boolean> named,
      DmnType type)
      implements Meaning {}

  /**
   * The input that holds the dated lists: their names by what the reader of FEEL makes of their
   * parts.
   */
  record Lists(Map<String, String> nameByPart) implements Meaning {}

  /** The input that holds the readings, by the name of their part. */
  record Readings(Map<String, Reading> byPart) implements Meaning {}

  /** A reading's id as counsel knows it, and its alternatives. */
  record Reading(String id, DmnType type) {}
}
