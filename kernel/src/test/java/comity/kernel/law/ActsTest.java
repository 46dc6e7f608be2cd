package comity.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ActsTest {

  @Test
  void whatGivesOneKindOfInformationIsADisclosure() {
    assertThat(Acts.isDisclosure("disclose.release-date")).isTrue();
    assertThat(Acts.isDisclosure("disclose")).isFalse();
    assertThat(Acts.isDisclosure("hold")).isFalse();
  }

  @Test
  void aDisclosureIsDecidedAsDiscloseAndNamesItsKind() {
    assertThat(Acts.decided("disclose.release-date")).isEqualTo("disclose");
    assertThat(Acts.kind("disclose.release-date")).isEqualTo("release-date");
    assertThat(Acts.disclosing("release-date")).isEqualTo("disclose.release-date");
  }

  @Test
  void anyOtherActIsDecidedUnderItsOwnName() {
    assertThat(Acts.ACTS).allSatisfy(act -> assertThat(Acts.decided(act)).isEqualTo(act));
  }
}
