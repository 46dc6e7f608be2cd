package comity.kernel.decide;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.facts.Draft;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeciderTest {

  private static final SmallLaw WARRANT =
      SmallLaw.of(
          """
          ## hold: may it hold?

          [(b)]

          | issued by `warrant.issuer` | a match `person.match` | = | because |
          | --- | --- | --- | --- |
          | judge | - | may | (b)(1): a judge issued it |
          | - | yes | may | (b)(2): there is a match |
          | officer, none | no | must-not | (b)(3): neither is shown |
          """);

  @Test
  void aCompleteCaseHasOneOutcomeWithEveryRuleThatMatches() {
    Answer answer =
        WARRANT.hold(WARRANT.draft().set("warrant.issuer", "judge").set("person.match", true));
    assertThat(answer.outcome().modality()).isEqualTo("may");
    assertThat(answer.outcome().grounds())
        .extracting(g -> g.citation() + " " + g.rule())
        .containsExactly("Small Code § 1(b)(1) 1", "Small Code § 1(b)(2) 2");
  }

  @Test
  void anUnknownFactThatCannotMatterLeavesTheAnswerSettled() {
    Answer answer = WARRANT.hold(WARRANT.draft().set("warrant.issuer", "judge"));
    assertThat(answer.outcome().modality()).isEqualTo("may");
    assertThat(answer.dependsOn()).isEmpty();
    assertThat(answer.outcome().grounds()).extracting(g -> g.rule()).containsExactly(1);
  }

  @Test
  void anUnknownFactThatMattersIsNamed() {
    Answer answer = WARRANT.hold(WARRANT.draft().set("warrant.issuer", "none"));
    assertThat(answer.possible()).extracting(o -> o.modality()).containsExactly("must-not", "may");
    assertThat(answer.dependsOn()).containsExactly("person.match");
  }

  @Test
  void theMostTellingUnknownFactComesFirst() {
    // A match settles it one way in two; the issuer one way in three.
    assertThat(WARRANT.hold(WARRANT.draft()).dependsOn())
        .containsExactly("person.match", "warrant.issuer");
  }

  private static final SmallLaw LOOK_BACKS =
      SmallLaw.of(
          """
          ## recent(conviction): within five years?

          [(a)]

          ```feel
          custody.arrestedOn < conviction.judgmentOn + duration("P5Y") + duration("P1D") * conviction.days
          ```

          ## older(conviction): within ten years?

          [(a)]

          ```feel
          custody.arrestedOn < conviction.judgmentOn + duration("P10Y") + duration("P1D") * conviction.days
          ```

          ## hold: may it hold?

          [(b)]

          | recent `some c in person.convictions satisfies recent(c)` | older `some c in person.convictions satisfies older(c)` | = | because |
          | --- | --- | --- | --- |
          | yes | yes | may | (b)(1): recent |
          | no | yes | must-not | (b)(2): older only |
          | no | no | not-regulated | (b)(3): none |
          | yes | no | must | (b)(4): recent but not older, which cannot be |
          """);

  private static Draft convicted(Draft draft, String... days) {
    draft.empty("person.convictions");
    for (String day : days) {
      draft.add("person.convictions").set("judgmentOn", LocalDate.parse(day)).set("days", 0);
    }
    return draft;
  }

  private static List<String> arrested(String arrest, String... days) {
    Draft draft =
        convicted(LOOK_BACKS.draft(), days).set("custody.arrestedOn", LocalDate.parse(arrest));
    return LOOK_BACKS.possible(draft);
  }

  @Test
  void aLookBackEndsOnTheDayItself() {
    assertThat(arrested("2015-03-01", "2010-03-02")).containsExactly("may");
    assertThat(arrested("2015-03-02", "2010-03-02")).containsExactly("must-not");
    assertThat(arrested("2020-03-01", "2010-03-02")).containsExactly("must-not");
    assertThat(arrested("2020-03-02", "2010-03-02")).containsExactly("not-regulated");
  }

  @Test
  void fiveYearsAfterTheTwentyNinthOfFebruaryIsTheTwentyEighth() {
    assertThat(arrested("2021-02-27", "2016-02-29")).containsExactly("may");
    assertThat(arrested("2021-02-28", "2016-02-29")).containsExactly("must-not");
  }

  @Test
  void whatOneLookBackImpliesForTheOtherHoldsForAnUnknownList() {
    Draft draft = LOOK_BACKS.draft().set("custody.arrestedOn", LocalDate.parse("2020-01-01"));
    assertThat(LOOK_BACKS.possible(draft)).containsExactly("must-not", "may", "not-regulated");
    assertThat(LOOK_BACKS.hold(draft).dependsOn()).containsExactly("person.convictions");
  }

  @Test
  void whatOneLookBackImpliesForTheOtherHoldsWhenNothingIsKnown() {
    assertThat(LOOK_BACKS.possible(LOOK_BACKS.draft()))
        .containsExactly("must-not", "may", "not-regulated");
  }

  @Test
  void anUnknownArrestIsOneDayForAllConvictions() {
    // Judgments of 1990 and 2010: an arrest recent to the first is before the second, and so recent
    // to both.
    Draft draft = convicted(LOOK_BACKS.draft(), "1990-01-01", "2010-01-01");
    Answer answer = LOOK_BACKS.hold(draft);
    assertThat(answer.possible())
        .extracting(o -> o.modality())
        .containsExactly("must-not", "may", "not-regulated");
    assertThat(answer.dependsOn()).containsExactly("custody.arrestedOn");
  }

  @Test
  void unknownDaysServedCanOnlyLengthenTheLookBack() {
    Draft draft = LOOK_BACKS.draft().set("custody.arrestedOn", LocalDate.parse("2012-01-01"));
    draft.add("person.convictions").set("judgmentOn", LocalDate.parse("2010-01-01"));
    assertThat(LOOK_BACKS.possible(draft)).containsExactly("may");
  }

  private static final SmallLaw LISTED =
      SmallLaw.of(
          """
          ## hold: may it hold?

          [(b)]

          | grave `count(person.convictions[item.section in grave and not(item.youth)]) >= 2` | reading A-1 | = | because |
          | --- | --- | --- | --- |
          | yes | - | may | (b)(1): two grave ones |
          | no | 1 | must-not | (b)(2): not two |
          | no | 2 | needs-counsel | (b)(3): unsettled |
          """);

  private static Draft sections(String... sections) {
    Draft draft = LISTED.draft().empty("person.convictions").set("reading A-1", "1");
    for (String section : sections) {
      draft.add("person.convictions").set("section", section).set("youth", false);
    }
    return draft;
  }

  @Test
  void countsTellOneFromTwo() {
    assertThat(LISTED.possible(sections("100.1"))).containsExactly("must-not");
    assertThat(LISTED.possible(sections("100.1", "100.1"))).containsExactly("may");
    assertThat(LISTED.possible(sections("100.1", "7"))).containsExactly("must-not");
  }

  @Test
  void aSectionWithoutItsSubdivisionIsUnknownWhereTheListNamesSubdivisions() {
    assertThat(LISTED.possible(sections("100.1", "265.02"))).containsExactly("must-not", "may");
    assertThat(LISTED.possible(sections("100.1", "265.02(2)"))).containsExactly("may");
    assertThat(LISTED.possible(sections("100.1", "265.02(1)"))).containsExactly("must-not");
    assertThat(LISTED.hold(sections("100.1", "265.02")).dependsOn())
        .containsExactly("person.convictions[1].section");
  }

  @Test
  void aSubdivisionOfAListedSectionIsListed() {
    assertThat(LISTED.possible(sections("100.1(a)", "100.1(b)(i)"))).containsExactly("may");
  }

  @Test
  void anOpenReadingIsNamedAndAnAdoptedOneThatDecidesIsTold() {
    Draft open = sections("100.1").forget("reading A-1");
    assertThat(LISTED.hold(open).dependsOn()).containsExactly("reading A-1");
    assertThat(LISTED.hold(sections("100.1")).readings()).containsExactly("A-1=1");
    assertThat(LISTED.hold(sections("100.1", "100.1")).readings()).isEmpty();
  }

  private static final SmallLaw INSTANTS =
      SmallLaw.of(
          """
          ## hold: may it hold?

          [(b)]

          | in time `warrant.presentedAt <= request.presentedAt` | = | because |
          | --- | --- | --- |
          | yes | may | (b)(1): in time |
          | no | must-not | (b)(2): too late |
          """);

  @Test
  void instantsCompareAsInstantsWhateverTheirOffset() {
    assertThat(presented("2016-06-01T14:00:00Z")).containsExactly("may");
    assertThat(presented("2016-06-01T10:00:01-04:00")).containsExactly("must-not");
  }

  private static List<String> presented(String warrant) {
    return INSTANTS.possible(
        INSTANTS
            .draft()
            .set("request.presentedAt", OffsetDateTime.parse("2016-06-01T10:00:00-04:00"))
            .set("warrant.presentedAt", OffsetDateTime.parse(warrant)));
  }

  @Test
  void aCaseThatNoRowCoversNeedsCounsel() {
    SmallLaw gap =
        SmallLaw.of(
            """
            ## hold: may it hold?

            [(b)]

            | a match `person.match` | = | because |
            | --- | --- | --- |
            | yes | may | (b)(1): a match |
            """);
    Answer answer = gap.hold(gap.draft().set("person.match", false));
    assertThat(answer.outcome().modality()).isEqualTo("needs-counsel");
    assertThat(answer.outcome().grounds().getFirst().says())
        .contains("no row of `hold` covers this case");
  }

  private static final SmallLaw SO_MANY_DAYS_LATER =
      SmallLaw.of(
          """
          ## hold: may it hold?

          [(b)]

          | `some c in person.convictions satisfies c.judgmentOn = custody.arrestedOn + duration("P1D") * c.days and c.days > 200 and c.days <= 400` | = | because |
          | --- | --- | --- |
          | yes | may | (b)(1): so many days later |
          | no | must-not | (b)(2): not so |
          """);

  @Test
  void anUnknownDayMayLieAsFarOffAsAnUnknownCountCanSay() {
    // 300 days after the arrest, for one.
    Draft draft = SO_MANY_DAYS_LATER.draft().set("custody.arrestedOn", LocalDate.of(2020, 1, 1));
    draft.add("person.convictions");
    assertThat(SO_MANY_DAYS_LATER.possible(draft)).containsExactly("must-not", "may");
  }
}
