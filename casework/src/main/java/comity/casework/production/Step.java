package comity.casework.production;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a production stands: the way there and back, and the ways it may end otherwise. */
public enum Step {
  /** A prosecutor asks for the person. */
  @JsonProperty("requested")
  REQUESTED,
  /** A court issued the writ. */
  @JsonProperty("writ-issued")
  WRIT_ISSUED,
  /** The federal body agreed, perhaps with conditions. */
  @JsonProperty("federal-consent")
  FEDERAL_CONSENT,
  /** The day of production is set. */
  @JsonProperty("scheduled")
  SCHEDULED,
  /** The person came; the form with box 2 was served. */
  @JsonProperty("received")
  RECEIVED,
  /** The person is in custody here. */
  @JsonProperty("in-local-custody")
  IN_LOCAL_CUSTODY,
  /** The person is at court. */
  @JsonProperty("at-court")
  AT_COURT,
  /** The proceeding is over. */
  @JsonProperty("proceeding-concluded")
  PROCEEDING_CONCLUDED,
  /** The federal body was told of the return. */
  @JsonProperty("return-notice-given")
  RETURN_NOTICE_GIVEN,
  /** The person is back in federal custody. */
  @JsonProperty("returned")
  RETURNED,

  /** The federal body refused. */
  @JsonProperty("federal-refused")
  FEDERAL_REFUSED,
  /** A court quashed the writ. */
  @JsonProperty("writ-quashed")
  WRIT_QUASHED,
  /** The writ's time is over. */
  @JsonProperty("writ-expired")
  WRIT_EXPIRED,
  /** Bail, dismissal or acquittal: a court ordered release. */
  @JsonProperty("bail-or-dismissal-release-ordered")
  BAIL_OR_DISMISSAL_RELEASE_ORDERED,
  /** The law does not let the agency return the person. */
  @JsonProperty("return-barred-by-law")
  RETURN_BARRED_BY_LAW,
  /** A sentence is served first; return is put off. */
  @JsonProperty("held-on-sentence")
  HELD_ON_SENTENCE,
  /** The person was let go. */
  @JsonProperty("released")
  RELEASED,
  /** The person died. */
  @JsonProperty("died")
  DIED,
  /** The person escaped. */
  @JsonProperty("escaped")
  ESCAPED;

  private static final List<Step> WAY =
      List.of(
          REQUESTED,
          WRIT_ISSUED,
          FEDERAL_CONSENT,
          SCHEDULED,
          RECEIVED,
          IN_LOCAL_CUSTODY,
          AT_COURT,
          PROCEEDING_CONCLUDED,
          RETURN_NOTICE_GIVEN,
          RETURNED);

  private static final Set<Step> OVER = Set.of(FEDERAL_REFUSED, RETURNED, RELEASED, DIED);

  /** The way there and back, from the request to the return. */
  public static List<Step> way() {
    return WAY;
  }

  /** Whether nothing follows. */
  public boolean isOver() {
    return OVER.contains(this);
  }

  /** Whether it is a step of the way there and back. */
  boolean isOnTheWay() {
    return WAY.contains(this);
  }

  /** Whether the person is in custody here at that step. */
  public boolean isHere() {
    return isOnTheWay()
        ? isFrom(RECEIVED) && this != RETURNED
        : Set.of(
                WRIT_QUASHED,
                WRIT_EXPIRED,
                BAIL_OR_DISMISSAL_RELEASE_ORDERED,
                RETURN_BARRED_BY_LAW,
                HELD_ON_SENTENCE)
            .contains(this);
  }

  private boolean isFrom(Step first) {
    return WAY.indexOf(this) >= WAY.indexOf(first);
  }

  /** Whether that step comes right after this one. */
  boolean leadsTo(Step next) {
    if (this == AT_COURT && next == IN_LOCAL_CUSTODY) {
      return true; // Back from the day's hearing.
    }
    boolean along = isOnTheWay() && next.isOnTheWay();
    return along ? WAY.indexOf(next) == WAY.indexOf(this) + 1 : Exits.lead(this, next);
  }

  /** Whether steps of the way lie between. */
  boolean skipsTo(Step next) {
    return isOnTheWay() && next.isOnTheWay() && WAY.indexOf(next) > WAY.indexOf(this) + 1;
  }

  /** As records name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a message names it. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The steps of the way that lie between. */
  List<Step> between(Step next) {
    return WAY.subList(WAY.indexOf(this) + 1, WAY.indexOf(next));
  }
}
