package comity.kernel.dmn;

import comity.kernel.feel.Position;
import java.util.List;
import java.util.Optional;

/** A node of the requirements graph of a DMN file. */
sealed interface DrgElement {

  /** Where it begins. */
  Position at();

  /** Its id, which references name. */
  String id();

  /** Its name, which expressions use. */
  String name();

  /**
   * The type that it declares: of its value, or of itself where it is a function; empty for none.
   */
  String typeRef();

  /** What comes from outside. */
  record InputData(Position at, String id, String name, String typeRef) implements DrgElement {}

  /**
   * A decision.
   *
   * @param requires the ids of the input data, decisions and functions that its logic may name
   */
  record Decision(
      Position at,
      String id,
      String name,
      String typeRef,
      Words words,
      List<Reference> requires,
      Boxed logic)
      implements DrgElement {}

  /** A business knowledge model: a function. */
  record Knowledge(
      Position at,
      String id,
      String name,
      String typeRef,
      Words words,
      List<Parameter> parameters,
      List<Reference> requires,
      Boxed logic)
      implements DrgElement {}

  /** A decision service: a function whose parameters are input data and decisions. */
  record Service(
      Position at,
      String id,
      String name,
      String typeRef,
      Words words,
      List<Reference> outputs,
      List<Reference> encapsulated,
      List<Reference> inputDecisions,
      List<Reference> inputData)
      implements DrgElement {}

  /** Another element by its id. */
  record Reference(Position at, String id) {}

  /** A parameter of a function. */
  record Parameter(Position at, String name, String typeRef) {}

  /**
   * What people read of it.
   *
   * @param test what our own extension says of a test
   */
  record Words(String question, String description, Optional<TestWords> test) {}

  /**
   * A test as the law text has it.
   *
   * @param byName whether its calls name the arguments
   */
  record TestWords(List<String> parameters, boolean byName) {}
}
