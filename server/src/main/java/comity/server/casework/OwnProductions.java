package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Productions;
import comity.casework.Productions.Outcome;
import comity.casework.production.Production;
import comity.casework.production.Step;
import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The productions of a caller: those that the caller's office asked for, or whose person the
 * caller's agency has. Any other is none.
 */
public final class OwnProductions {

  private static final Set<Role> STAFF =
      EnumSet.of(Role.OFFICER, Role.SUPERVISOR, Role.COUNSEL, Role.RECORDS, Role.AUDITOR);

  private final Supplier<Casework> casework;

  public OwnProductions(Supplier<Casework> casework) {
    this.casework = casework;
  }

  /** By whom steps are recorded: by those who see them happen. */
  public enum Taken {
    /** What happens in court or between the court and the federal body. */
    IN_COURT,
    /** What happens to the person; an order of release reaches the jail as soon as anybody. */
    IN_CUSTODY,
    /** By whom the person leaves, or may not be returned. */
    AT_THE_END;

    /** In the order of the way there and back. */
    public Set<Step> steps() {
      return switch (this) {
        case IN_COURT ->
            EnumSet.of(
                Step.WRIT_ISSUED,
                Step.FEDERAL_CONSENT,
                Step.FEDERAL_REFUSED,
                Step.SCHEDULED,
                Step.PROCEEDING_CONCLUDED,
                Step.WRIT_QUASHED,
                Step.WRIT_EXPIRED,
                Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED);
        case IN_CUSTODY ->
            EnumSet.of(
                Step.RECEIVED,
                Step.IN_LOCAL_CUSTODY,
                Step.AT_COURT,
                Step.PROCEEDING_CONCLUDED,
                Step.RETURN_NOTICE_GIVEN,
                Step.HELD_ON_SENTENCE,
                Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED,
                Step.DIED,
                Step.ESCAPED);
        case AT_THE_END -> EnumSet.of(Step.RETURNED, Step.RELEASED, Step.RETURN_BARRED_BY_LAW);
      };
    }

    /**
     * Refuses a step of others.
     *
     * @throws ProblemException if it is one
     */
    public void check(Step step) {
      if (!steps().contains(step)) {
        throw new ProblemException(
            Problem.REFUSED,
            "this route takes " + steps().stream().map(Step::id).collect(Collectors.joining(", ")));
      }
    }
  }

  /** All of them, in the order in which they were asked for. */
  public List<Productions.Row> list() {
    Caller caller = Callers.current();
    return isStaff(caller)
        ? casework.get().productions().ofAgency(caller.agency())
        : casework.get().productions().ofProsecutor(caller.agency());
  }

  /** The one of that name. */
  public Production one(String id) {
    Production production = casework.get().productions().production(id);
    Caller caller = Callers.current();
    if (production.exists() && (isStaffs(production, caller) || isAskers(production, caller))) {
      return production;
    }
    throw new ProblemException(
        Problem.NO_SUCH_PRODUCTION, "no production of that name is your agency's or your office's");
  }

  /** Whether the caller sees no more of it than the prosecutor who asked. */
  public boolean isAskersAlone(Production production) {
    Caller caller = Callers.current();
    return isAskers(production, caller) && !isStaffs(production, caller);
  }

  private static boolean isStaffs(Production production, Caller caller) {
    return isStaff(caller) && caller.agency().equals(production.agency());
  }

  private static boolean isAskers(Production production, Caller caller) {
    return caller.is(Role.PROSECUTOR) && caller.agency().equals(production.prosecutor());
  }

  private static boolean isStaff(Caller caller) {
    return caller.roles().stream().anyMatch(STAFF::contains);
  }

  /**
   * The production after a write.
   *
   * @throws ProblemException with what kept it from being recorded
   */
  public static Production done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.production();
      case Outcome.Refused refused -> throw new ProblemException(Problem.REFUSED, refused.says());
      case Outcome.Conflict conflict -> throw changed(conflict.production());
    };
  }

  private static ProblemException changed(Production now) {
    return new ProblemException(
        Problem.CHANGED,
        "it is at version " + now.version(),
        Map.of("ETag", "\"" + now.version() + "\""),
        ",\"version\":" + now.version());
  }
}
