package comity.casework.production;

import java.util.EnumSet;
import java.util.Set;

/** Where a production can leave its way, and what can follow then. */
final class Exits {

  private static final Set<Step> UNDER_THE_WRIT =
      EnumSet.range(Step.WRIT_ISSUED, Step.RETURN_NOTICE_GIVEN);
  private static final Set<Step> ON_LOAN = EnumSet.range(Step.RECEIVED, Step.RETURN_NOTICE_GIVEN);
  private static final Set<Step> TO_BE_RETURNED =
      EnumSet.of(
          Step.PROCEEDING_CONCLUDED,
          Step.RETURN_NOTICE_GIVEN,
          Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED,
          Step.WRIT_QUASHED,
          Step.WRIT_EXPIRED,
          Step.HELD_ON_SENTENCE);

  /** What can only happen to somebody who has come. */
  static final Set<Step> NEED_PRESENCE =
      EnumSet.of(
          Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED,
          Step.RETURN_NOTICE_GIVEN,
          Step.RETURN_BARRED_BY_LAW,
          Step.HELD_ON_SENTENCE,
          Step.RELEASED,
          Step.DIED,
          Step.ESCAPED);

  private Exits() {}

  static boolean lead(Step from, Step to) {
    return switch (to) {
      case FEDERAL_REFUSED ->
          EnumSet.of(Step.REQUESTED, Step.WRIT_ISSUED, Step.FEDERAL_CONSENT, Step.SCHEDULED)
              .contains(from);
      case WRIT_QUASHED, WRIT_EXPIRED -> UNDER_THE_WRIT.contains(from);
      case BAIL_OR_DISMISSAL_RELEASE_ORDERED -> ON_LOAN.contains(from);
      case HELD_ON_SENTENCE -> from == Step.PROCEEDING_CONCLUDED;
      case RETURN_BARRED_BY_LAW -> TO_BE_RETURNED.contains(from);
      case RELEASED, DIED, ESCAPED -> from.isHere();
      case RETURN_NOTICE_GIVEN -> TO_BE_RETURNED.contains(from);
      case IN_LOCAL_CUSTODY -> from == Step.ESCAPED;
      default -> false;
    };
  }
}
