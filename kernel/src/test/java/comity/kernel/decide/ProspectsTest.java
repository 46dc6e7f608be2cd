package comity.kernel.decide;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.facts.Draft;
import comity.kernel.outcome.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values are read off the tables. */
final class ProspectsTest {

  private static final SmallLaw WARRANT =
      SmallLaw.of(
          """
          ## hold: may it hold?

          [(b)]

          | issued by `warrant.issuer` | a match `person.match` | reading A-1 | = | because |
          | --- | --- | --- | --- | --- |
          | judge | - | - | may | (b)(1): a judge issued it |
          | officer | yes | 1 | may | (b)(2): there is a match |
          | officer | yes | 2 | must-not | (b)(2): a match is not enough |
          | officer | no | - | must-not | (b)(3): neither is shown |
          | none | - | - | must-not | (b)(3): neither is shown |

          ## notify: may it tell?

          [(c)]

          | a match `person.match` | = | because |
          | --- | --- | --- |
          | yes | must | (c): there is a match |
          | no | may | (c): there is none |
          """);

  private static final SmallLaw YOUTH =
      SmallLaw.of(
          """
          ## counts(conviction): does it count?

          [(c)]

          | a youth `conviction.youth` | for long `conviction.days > 30` | = | because |
          | --- | --- | --- | --- |
          | yes | - | no | (c): youths do not count |
          | no | yes | yes | (c): it counts |
          | no | no | no | (c): it is short |

          ## hold: may it hold?

          [(d)]

          | convicted `some c in person.convictions satisfies counts(c)` | = | because |
          | --- | --- | --- |
          | yes | may | (d): one counts |
          | no | must-not | (d): none counts |
          """);

  @Test
  void valuesThatLeaveTheSameStandTogether() {
    Draft draft = WARRANT.draft().set("person.match", false).set("reading A-1", "1");

    assertThat(told(WARRANT, draft, "warrant.issuer"))
        .containsExactly("[judge] hold [may]", "[officer, none] hold [must-not]");
  }

  @Test
  void anActThatDoesNotHangOnTheFactIsLeftOut() {
    assertThat(told(WARRANT, WARRANT.draft(), "warrant.issuer"))
        .containsExactly(
            "[judge] hold [may]", "[officer] hold [must-not, may]", "[none] hold [must-not]");
  }

  @Test
  void yesAndNoAreNamed() {
    Draft draft = WARRANT.draft().set("warrant.issuer", "officer");

    assertThat(told(WARRANT, draft, "person.match"))
        .containsExactly(
            "[no] hold [must-not] notify [may]", "[yes] hold [must-not, may] notify [must]");
  }

  @Test
  void aReadingHasProspectsLikeAFact() {
    Draft draft = WARRANT.draft().set("warrant.issuer", "officer").set("person.match", true);

    assertThat(told(WARRANT, draft, "reading A-1"))
        .containsExactly("[1] hold [may]", "[2] hold [must-not]");
  }

  @Test
  void aFactOfOneElementLeavesTheOthersAlone() {
    Draft draft = YOUTH.draft();
    draft.add("person.convictions").set("youth", true);
    draft.add("person.convictions").set("days", 90L);

    assertThat(told(YOUTH, draft, "person.convictions[1].youth"))
        .containsExactly("[no] hold [may]", "[yes] hold [must-not]");
  }

  @Test
  void daysNumbersAndListsHaveNone() {
    Draft days = YOUTH.draft();
    days.add("person.convictions").set("youth", false).set("judgmentOn", LocalDate.EPOCH);

    assertThat(told(YOUTH, days, "person.convictions[0].days")).isEmpty();
    assertThat(told(YOUTH, YOUTH.draft(), "person.convictions")).isEmpty();
  }

  private static List<String> told(SmallLaw law, Draft draft, String path) {
    return law.prospects(draft).of(path).stream().map(ProspectsTest::told).toList();
  }

  private static String told(Prospect prospect) {
    StringBuilder told = new StringBuilder(prospect.values().toString());
    prospect
        .left()
        .forEach((act, left) ->
            told.append(' ')
                .append(act)
                .append(' ')
                .append(left.stream().map(Outcome::modality).toList()));
    return told.toString();
  }
}
