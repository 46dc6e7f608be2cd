package comity.casework.cases;

import comity.casework.law.AgencyLaws;
import comity.casework.law.LawException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/** Decides the requests of cases under the laws of their agency, on the day that it is there. */
public final class Deciding {

  private static final String REQUEST = "request/";
  private static final String KINDS = REQUEST + "information";

  private static final int OUTCOMES = 1_000;

  private final AgencyLaws laws;

  /** Most cases are decided like another, and to bring an outcome into order takes its time. */
  private final Lately<String, FactSheet> outcomes = new Lately<>(OUTCOMES);

  /** Under these laws. */
  public Deciding(AgencyLaws laws) {
    this.laws = laws;
  }

  /**
   * Decides one request of a case.
   *
   * @param readings that the agency's counsel has adopted for that day
   * @throws RefusedException if the facts are not those of the vocabulary
   */
  CaseEvent.DecisionMade decide(
      CaseState state,
      RequestState request,
      Agency agency,
      SortedMap<String, String> readings,
      Instant at) {
    Known known = state.facts().and(request.facts());
    LocalDate day = agency.day(at);
    FactSheet facts = known.sheet();
    return new CaseEvent.DecisionMade(
        request.id(), known.numbers(), facts, day, readings, outcome(agency, day, facts, readings));
  }

  /**
   * What the laws say at this instant, of every kind of information, whichever the request names.
   */
  public DecisionState now(
      CaseState state,
      RequestState request,
      Agency agency,
      SortedMap<String, String> readings,
      Instant at) {
    Known known = state.facts().and(request.facts()).only(path -> !path.equals(KINDS));
    LocalDate day = agency.day(at);
    return new DecisionState(
        0, at, request.id(), day, outcome(agency, day, known.sheet(), readings));
  }

  /** What the laws say to a request of which nothing is known but itself. */
  public DecisionState alone(
      FactSheet facts, Agency agency, SortedMap<String, String> readings, Instant at) {
    Known known = Known.NOTHING.with(facts, 0).only(path -> !path.equals(KINDS));
    LocalDate day = agency.day(at);
    return new DecisionState(0, at, "", day, outcome(agency, day, known.sheet(), readings));
  }

  /**
   * Refuses what a request cannot say.
   *
   * @throws RefusedException if it does
   */
  public void checkRequest(FactSheet facts, Agency agency) {
    check(facts, agency);
    check(facts, true);
  }

  /** Refuses facts that are not those of the vocabulary, whether a decision needs them or not. */
  void check(FactSheet facts, Agency agency) {
    try {
      laws.check(agency.stack(), facts.bytes());
    } catch (LawException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }

  private FactSheet outcome(
      Agency agency, LocalDate day, FactSheet facts, SortedMap<String, String> readings) {
    try {
      return ordered(laws.decide(agency.stack(), day, facts.bytes(), readings));
    } catch (LawException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }

  private FactSheet ordered(String outcome) {
    return outcomes
        .get(outcome)
        .orElseGet(() -> {
          FactSheet ordered = new FactSheet(outcome);
          outcomes.keep(outcome, ordered);
          return ordered;
        });
  }

  /** Refuses facts of a request that are about something else, and the other way round. */
  static void check(FactSheet facts, boolean ofRequest) {
    for (String path : Known.NOTHING.with(facts, 0).paths()) {
      Handling.require(
          !path.startsWith("readings/"), "readings are adopted by counsel and not told as facts");
      boolean isRequest = path.startsWith(REQUEST) || path.startsWith("warrant/");
      if (isRequest != ofRequest) {
        throw new RefusedException(
            "`"
                + path.replace('/', '.')
                + "` is no fact of "
                + (ofRequest
                    ? "a request; record it as a finding"
                    : "the person or the custody; " + "record it with its request"),
            null);
      }
    }
  }
}
