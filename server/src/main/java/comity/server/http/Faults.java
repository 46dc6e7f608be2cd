package comity.server.http;

import comity.casework.cases.RefusedException;
import comity.kernel.book.LawBookException;
import comity.kernel.choice.ChoiceException;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.facts.FactException;
import comity.kernel.json.CaseException;
import comity.kernel.law.LawException;
import comity.kernel.possible.TooManyPossibilitiesException;
import jakarta.servlet.ServletException;
import java.util.Map;

/** Which problem a throw means to the caller. */
final class Faults {

  private Faults() {}

  static ProblemException problem(Throwable error, Incidents incidents) {
    return switch (error) {
      case ServletException e when e.getCause() != null -> problem(e.getCause(), incidents);
      case ProblemException e -> e;
      case CaseException e -> of(Problem.BAD_CASE, e);
      case FactException e -> of(Problem.BAD_CASE, e);
      case RefusedException e -> of(Problem.REFUSED, e);
      case ChoiceException e -> of(Problem.NO_SUCH_LAW, e);
      case LawBookException e -> of(Problem.NO_SUCH_LAW, e);
      case TooManyPossibilitiesException e -> of(Problem.TOO_OPEN, e);
      case LawException e -> internal(e, incidents);
      case NodeBudgetException e -> internal(e, incidents);
      default -> internal(error, incidents);
    };
  }

  private static ProblemException of(Problem problem, RuntimeException e) {
    return new ProblemException(problem, e.getMessage(), Map.of());
  }

  private static ProblemException internal(Throwable error, Incidents incidents) {
    String number = incidents.record(error);
    return new ProblemException(Problem.INTERNAL, "incident " + number);
  }
}
