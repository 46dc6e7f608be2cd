package comity.casework.intake;

import comity.casework.cases.FactSheet;
import comity.casework.cases.RefusedException;
import comity.casework.cases.Requester;
import java.time.Instant;

/**
 * A request that was handed in, as it stands. Immutable.
 *
 * @param version the number of its last event
 * @param stage null before it was handed in
 * @param about by which the person is to be found; empty where it was sealed
 * @param at when it was handed in
 * @param facts as the requester said; none where it was sealed
 * @param caseId the case whose request it is; empty for none
 * @param request its name there
 * @param reason why it was set aside; empty where it was not
 */
public record Submission(
    String id,
    int version,
    Stage stage,
    String agency,
    Requester requester,
    String about,
    Instant at,
    FactSheet facts,
    String caseId,
    String request,
    String reason) {

  /** Where it stands; known to the agency's staff alone. */
  public enum Stage {
    /** The desk has not looked at it yet. */
    WAITING,
    /** It is a request of a case. */
    ASSIGNED,
    /** Nobody here is meant, as far as the desk found. */
    SET_ASIDE,
    /** It was sealed with its case. */
    SEALED
  }

  /** Before its first event. */
  public static Submission none(String id) {
    return new Submission(id, 0, null, "", null, "", null, FactSheet.EMPTY, "", "", "");
  }

  /** Whether it was handed in. */
  public boolean exists() {
    return stage != null;
  }

  /** Whether it is a request of a case. */
  public boolean isAssigned() {
    return stage == Stage.ASSIGNED;
  }

  /**
   * Refuses an event that cannot come next.
   *
   * @throws RefusedException if it cannot
   */
  public void check(SubmissionEvent event) {
    boolean isFirst = event instanceof SubmissionEvent.Submitted;
    require(exists() != isFirst, isFirst ? "it was handed in already" : "nothing of that name");
    boolean sorts =
        event instanceof SubmissionEvent.Assigned || event instanceof SubmissionEvent.SetAside;
    require(!sorts || stage != Stage.ASSIGNED, "it belongs to a case already");
    require(!sorts || stage != Stage.SEALED, "it was sealed");
    if (event instanceof SubmissionEvent.SetAside aside) {
      require(!aside.reason().isBlank(), "say why it is set aside");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise, null);
    }
  }

  /** After one event more. */
  public Submission after(SubmissionEvent event) {
    return switch (event) {
      case SubmissionEvent.Submitted e ->
          new Submission(
              id,
              version + 1,
              Stage.WAITING,
              e.agency(),
              e.requester(),
              e.about(),
              e.at(),
              e.facts(),
              "",
              "",
              "");
      case SubmissionEvent.Assigned e -> sorted(Stage.ASSIGNED, e.caseId(), e.request(), "");
      case SubmissionEvent.SetAside e -> sorted(Stage.SET_ASIDE, "", "", e.reason());
      case SubmissionEvent.Asked e -> sorted(stage, caseId, request, reason);
      case SubmissionEvent.Sealed e ->
          new Submission(
              id,
              version + 1,
              Stage.SEALED,
              e.agency(),
              e.requester(),
              "",
              e.at(),
              FactSheet.EMPTY,
              "",
              "",
              "");
    };
  }

  /** After an event whose payload was erased: it counts for its number alone. */
  public Submission afterErased() {
    return sorted(stage, caseId, request, reason);
  }

  private Submission sorted(Stage now, String ofCase, String named, String because) {
    return new Submission(
        id, version + 1, now, agency, requester, about, at, facts, ofCase, named, because);
  }
}
