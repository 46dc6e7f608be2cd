package comity.kernel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.Acts;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Limit;
import comity.kernel.outcome.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetTest {

  private static Outcome outcome(String modality, Limit... limits) {
    Ground ground = new Ground("xx", "§ " + modality, "hold", 1, "because");
    return new Outcome(modality, List.of(limits), List.of(ground), false);
  }

  @ParameterizedTest
  @CsvSource({
    "not-regulated, not-regulated, not-regulated",
    "not-regulated, may, may",
    "not-regulated, must-not, must-not",
    "not-regulated, must, must",
    "not-regulated, needs-counsel, needs-counsel",
    "may, may, may",
    "may, must-not, must-not",
    "may, must, must",
    "may, needs-counsel, needs-counsel",
    "must, needs-counsel, needs-counsel",
    "must-not, needs-counsel, must-not",
  })
  void layersCombineWhicheverComesFirst(String a, String b, String expected) {
    assertThat(Meet.of(outcome(a), outcome(b)).modality()).isEqualTo(expected);
    assertThat(Meet.of(outcome(b), outcome(a)).modality()).isEqualTo(expected);
  }

  @Test
  void aDutyAgainstABanIsAConflictWithBothGrounds() {
    Outcome conflict = Meet.of(outcome("must"), outcome("must-not"));
    assertThat(conflict.modality()).isEqualTo("needs-counsel");
    assertThat(conflict.conflict()).isTrue();
    assertThat(conflict.grounds())
        .extracting(Ground::citation)
        .containsExactly("§ must", "§ must-not");
  }

  @Test
  void aConflictStaysOneWhateverElseIsAdded() {
    for (String other : Acts.MODALITIES) {
      Outcome first = Meet.of(Meet.of(outcome("must"), outcome("must-not")), outcome(other));
      Outcome last = Meet.of(outcome(other), Meet.of(outcome("must"), outcome("must-not")));
      assertThat(first.conflict()).isTrue();
      assertThat(last.conflict()).isTrue();
    }
  }

  @Test
  void theLimitsOfEveryLayerThatAllowsBind() {
    Limit running = new Limit("PT48H", List.of(), "", "release-due");
    Limit working = new Limit("PT48H", List.of("saturday", "sunday"), "", "release-due");
    assertThat(Meet.of(outcome("may", running), outcome("may", working)).limits())
        .containsExactly(running, working);
    assertThat(Meet.of(outcome("may", running), outcome("must-not")).limits()).isEmpty();
    assertThat(Meet.of(outcome("may", running), outcome("needs-counsel")).limits()).isEmpty();
  }

  @Test
  void onlyTheLayersThatDecideGiveGrounds() {
    assertThat(Meet.of(outcome("may"), outcome("must-not")).grounds())
        .extracting(Ground::citation)
        .containsExactly("§ must-not");
  }
}
