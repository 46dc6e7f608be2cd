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
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

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
      case TransactionException e -> noStore(e, incidents);
      case NonTransientDataAccessResourceException e -> noStore(e, incidents);
      case TransientDataAccessException e -> noStore(e, incidents);
      case RecoverableDataAccessException e -> noStore(e, incidents);
      case NodeBudgetException e -> internal(e, incidents);
      default -> internal(error, incidents);
    };
  }

  private static ProblemException of(Problem problem, RuntimeException e) {
    return new ProblemException(problem, e.getMessage(), Map.of());
  }

  /** What became of a write is not known; under its key it can be sent again without harm. */
  private static ProblemException noStore(RuntimeException error, Incidents incidents) {
    return new ProblemException(Problem.NO_STORE, "incident " + incidents.record(error));
  }

  private static ProblemException internal(Throwable error, Incidents incidents) {
    String number = incidents.record(error);
    return new ProblemException(Problem.INTERNAL, "incident " + number);
  }
}
