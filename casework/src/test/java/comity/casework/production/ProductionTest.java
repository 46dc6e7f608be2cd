package comity.casework.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.cases.RefusedException;
import comity.casework.production.ProductionEvent.Moved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CPL 580.30: somebody in federal custody is lent for a trial here. */
final class ProductionTest {

  private static final Instant AT = Instant.parse("2024-03-01T15:15:00Z");

  private Production production = Loan.requested();

  private void record(ProductionEvent event) {
    production = production.after(production.checked(event));
  }

  private void move(Step... steps) {
    for (Step step : steps) {
      record(Loan.moved(step));
    }
  }

  private void ordered(String returnClause) {
    record(new ProductionEvent.Ordered(Loan.order(returnClause)));
    record(new ProductionEvent.Answered(Loan.consent("Department of Homeland Security", "")));
  }

  private void here(String returnClause) {
    ordered(returnClause);
    record(Loan.served());
    move(
        Step.WRIT_ISSUED,
        Step.FEDERAL_CONSENT,
        Step.SCHEDULED,
        Step.RECEIVED,
        Step.IN_LOCAL_CUSTODY);
  }

  @Test
  void thePersonIsLentAndReturnedOnTheWordsOfTheOrder() {
    here("to be returned on conclusion");
    move(
        Step.AT_COURT,
        Step.IN_LOCAL_CUSTODY,
        Step.AT_COURT,
        Step.PROCEEDING_CONCLUDED,
        Step.RETURN_NOTICE_GIVEN);
    ProductionEvent returned = production.checked(Loan.moved(Step.RETURNED));
    assertThat(((Moved) returned).authority()).isEqualTo("to be returned on conclusion");
    record(returned);
    assertThat(production.step()).contains(Step.RETURNED);
    assertThat(production.chain()).extracting(CustodyChange::basis).hasSize(2);
    refused(Step.RELEASED, "the production is over");
  }

  @Test
  void anOrderThatSaysNothingOfReturnIsNoAuthorityForIt() {
    here(" ");
    move(Step.AT_COURT, Step.PROCEEDING_CONCLUDED, Step.RETURN_NOTICE_GIVEN);
    refused(
        Step.RETURNED,
        "the order says nothing of return, and nothing else is authority for it; ask counsel");
  }

  @Test
  void noStepIsPassedOverInSilence() {
    ordered("");
    refused(Step.SCHEDULED, "say why nothing is on record of `writ issued`, `federal consent`");
    record(new Moved(Step.SCHEDULED, AT, "agreed by telephone", Optional.empty(), ""));
    assertThat(production.passed()).containsExactly(Step.REQUESTED, Step.SCHEDULED);
  }

  @Test
  void whoWasNeverAtCourtIsSaidToHaveBeenPassedOver() {
    here("");
    refused(Step.PROCEEDING_CONCLUDED, "say why nothing is on record of `at court`");
    move(Step.AT_COURT, Step.IN_LOCAL_CUSTODY, Step.PROCEEDING_CONCLUDED);
  }

  @Test
  void nothingGoesBackButTheDaysAtCourt() {
    here("");
    refused(Step.RECEIVED, "`received` cannot follow `in local custody`");
    move(Step.AT_COURT);
    move(Step.IN_LOCAL_CUSTODY);
  }

  @Test
  void whoIsReceivedIsReceivedOnALegalBasis() {
    ordered("");
    move(Step.WRIT_ISSUED, Step.FEDERAL_CONSENT, Step.SCHEDULED);
    assertThatThrownBy(() -> production.checked(Moved.to(Step.RECEIVED, AT)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "say who handed the person to whom, and the legal basis of custody at that moment");
  }

  @Test
  void whoIsReceivedComesWithTheForm() {
    ordered("");
    move(Step.WRIT_ISSUED, Step.FEDERAL_CONSENT, Step.SCHEDULED);
    refused(
        Step.RECEIVED,
        "record the form with box 2 that came with the person, or say why there is none");
    Moved without =
        new Moved(Step.RECEIVED, AT, "none came", Loan.moved(Step.RECEIVED).change(), "");
    record(without);
    assertThat(production.isHere()).isTrue();
    assertThat(production.detainer()).isEmpty();
  }

  @Test
  void aWritIsIssuedByAnOrderThatIsOnRecord() {
    refused(Step.WRIT_ISSUED, "record the order first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Attorney General", "Department of Homeland Security"})
  void consentOfEitherBodyIsTaken(String body) {
    record(new ProductionEvent.Ordered(Loan.order("")));
    move(Step.WRIT_ISSUED);
    record(new ProductionEvent.Answered(Loan.consent(body, "")));
    move(Step.FEDERAL_CONSENT);
    assertThat(production.consent().orElseThrow().body()).isEqualTo(body);
  }

  @Test
  void aRefusalWithItsReasonEndsIt() {
    record(new ProductionEvent.Ordered(Loan.order("")));
    move(Step.WRIT_ISSUED);
    refused(Step.FEDERAL_REFUSED, "record the refusal and its reason first");
    record(
        new ProductionEvent.Answered(
            Loan.consent("Department of Homeland Security", "removal is near")));
    refused(Step.FEDERAL_CONSENT, "record the consent first");
    move(Step.FEDERAL_REFUSED);
    refused(Step.SCHEDULED, "the production is over");
  }

  @ParameterizedTest
  @CsvSource({
    "WRIT_QUASHED, RETURN_NOTICE_GIVEN",
    "WRIT_EXPIRED, RETURN_NOTICE_GIVEN",
    "BAIL_OR_DISMISSAL_RELEASE_ORDERED, RELEASED",
    "BAIL_OR_DISMISSAL_RELEASE_ORDERED, RETURN_BARRED_BY_LAW",
    "ESCAPED, IN_LOCAL_CUSTODY"
  })
  void aLoanMayBreakOffAndGoesOnFromThere(Step exit, Step next) {
    here("to be returned on conclusion");
    move(exit, next);
    assertThat(production.step()).contains(next);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"WRIT_QUASHED", "WRIT_EXPIRED"})
  void aWritThatEndsBeforeThePersonCameEndsAll(Step exit) {
    ordered("to be returned on conclusion");
    move(Step.WRIT_ISSUED, exit);
    assertThat(production.isHere()).isFalse();
    assertThat(production.forCounsel()).isEmpty();
    refused(Step.RELEASED, "the production is over");
  }

  /** Bail, dismissal or acquittal during the loan: who keeps the person is for counsel to say. */
  @Test
  void counselIsAskedOnWhichBasisThePersonIsKept() {
    here("to be returned on conclusion");
    assertThat(production.forCounsel()).isEmpty();
    move(Step.BAIL_OR_DISMISSAL_RELEASE_ORDERED);
    assertThat(production.forCounsel())
        .containsExactly(
            "a court ordered release during the loan: on which basis is the person kept?");
  }

  @Test
  void counselIsAskedWhereTheOrderSaysNothingOfReturn() {
    here("");
    assertThat(production.forCounsel())
        .containsExactly("the order says nothing of return, and nothing else is authority for it");
  }

  @Test
  void whileThePersonIsHereNothingIsSealed() {
    here("to be returned on conclusion");
    ProductionEvent seal = new ProductionEvent.Sealed("CPL 160.50");
    assertThatThrownBy(() -> production.checked(seal))
        .isInstanceOf(RefusedException.class)
        .hasMessage("the person is here under the order; seal once the loan is over");
    move(Step.RELEASED);
    assertThat(production.checked(seal)).isEqualTo(seal);
  }

  @Test
  void aSealWithoutAnOrderIsRefused() {
    assertThatThrownBy(() -> production.checked(new ProductionEvent.Sealed(" ")))
        .hasMessage("name the order or the provision that seals");
  }

  @Test
  void whatTheAgencyKnowsOfThePersonTakesThePlaceOfWhatTheProsecutorKnew() {
    record(new ProductionEvent.Identified(Loan.person("A987654321")));
    assertThat(production.person().orElseThrow().alienNumber()).isEqualTo("A987654321");
  }

  @Test
  void aSentenceThatIsServedFirstPutsTheReturnOff() {
    here("to be returned on conclusion");
    move(Step.AT_COURT, Step.PROCEEDING_CONCLUDED, Step.HELD_ON_SENTENCE);
    move(Step.RETURN_NOTICE_GIVEN, Step.RETURNED);
    assertThat(production.step().orElseThrow().isOver()).isTrue();
  }

  @Test
  void whomTheLawBarsFromReturningIsReleased() {
    here("to be returned on conclusion");
    move(Step.AT_COURT, Step.PROCEEDING_CONCLUDED, Step.RETURN_BARRED_BY_LAW);
    refused(Step.RETURNED, "`returned` cannot follow `return barred by law`");
    refused(Step.RETURN_NOTICE_GIVEN, "`return notice given` cannot follow `return barred by law`");
    move(Step.RELEASED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {
        "BAIL_OR_DISMISSAL_RELEASE_ORDERED",
        "HELD_ON_SENTENCE",
        "RETURN_BARRED_BY_LAW",
        "RELEASED",
        "DIED",
        "ESCAPED"
      })
  void whoIsNotHereCannotLeaveFromHere(Step exit) {
    assertThatThrownBy(() -> production.checked(Loan.moved(exit)))
        .isInstanceOf(RefusedException.class)
        .hasMessageEndingWith("cannot follow `requested`");
  }

  @ParameterizedTest
  @CsvSource({"A123456789, A123456789", "a12-345-678, A012345678", "1234567, A001234567", "'', ''"})
  void alienNumbersAreWrittenInOneWay(String given, String kept) {
    assertThat(Loan.person(given).alienNumber()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A123456", "A1234567890", "B12345678", "MSC2190123456"})
  void whatIsNoAlienNumberIsRefusedAndNotRepeated(String given) {
    assertThatThrownBy(() -> Loan.person(given))
        .isInstanceOf(RefusedException.class)
        .hasMessageNotContaining(given);
  }

  private void refused(Step step, String says) {
    assertThatThrownBy(() -> production.checked(Loan.moved(step)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(says);
  }

  @Test
  void everyStepCanBeReachedOrBegins() {
    List<Step> reached =
        List.of(Step.values()).stream()
            .filter(to -> List.of(Step.values()).stream().anyMatch(from -> from.leadsTo(to)))
            .toList();
    assertThat(reached).hasSize(Step.values().length - 1).doesNotContain(Step.REQUESTED);
  }
}
