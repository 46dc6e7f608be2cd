package comity.casework;

import comity.casework.cases.CaseState;
import comity.casework.cases.Recorded;
import java.util.List;

/** What became of a write. */
public sealed interface Written {

  /**
   * It is recorded.
   *
   * @param events what was recorded, with what followed from it
   * @param state the case after them
   * @param repeated whether it had been recorded before, under the same key
   */
  record Done(String caseId, List<Recorded> events, CaseState state, boolean repeated)
      implements Written {}

  /**
   * Somebody else wrote since the version that the writer had seen. Nothing was recorded.
   *
   * @param version the case's now
   * @param since what was written meanwhile
   */
  record Conflict(String caseId, int version, List<Recorded> since) implements Written {}

  /**
   * It cannot be recorded so.
   *
   * @param says one line for the writer
   */
  record Refused(String says) implements Written {}
}
