package comity.casework.law;

import comity.kernel.choice.ChoiceException;
import comity.kernel.facts.FactException;
import comity.kernel.json.CaseException;
import java.time.LocalDate;

/**
 * The laws cannot decide what was given. The message is one line and repeats nothing of a case but
 * names of facts, values of enumerations and dates.
 */
public final class LawException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LawException(String says, Throwable cause) {
    super(says, cause);
  }

  static LawException facts(CaseException cause) {
    return new LawException(cause.says(), cause);
  }

  static LawException book(RuntimeException cause) {
    return new LawException(cause.getMessage(), cause);
  }

  static LawException noReading(String stack, String id) {
    return new LawException("the laws of `" + stack + "` have no reading `" + id + "`", null);
  }

  static LawException reading(String id, FactException cause) {
    return new LawException("reading " + id + ": " + cause.says(), cause);
  }

  static LawException noLaw(LocalDate day, ChoiceException cause) {
    return new LawException("no law of the agency was in force on " + day, cause);
  }
}
