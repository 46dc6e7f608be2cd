package comity.casework.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class CommitmentTest {

  private static final Salt SALT =
      Salt.read(Hex.bytes("00112233445566778899aabbccddeeff".repeat(2)));

  /** As {@code sha256sum} says of the salt followed by {@code {"a":1,"b":[]}}. */
  @Test
  void isTheDigestOfSaltAndCanonicalJson() throws MalformedException {
    CanonicalJson event = CanonicalJson.of("{ \"b\": [], \"a\": 1.0 }".getBytes(UTF_8));
    assertThat(Hex.of(Commitment.of(SALT, event).bytes()))
        .isEqualTo("ca2e25200147887541ca91ba572e80326a58beb0626d8914656929e7972dbaa4");
  }

  @Test
  void isAnotherForAnotherSalt() throws MalformedException {
    CanonicalJson event = CanonicalJson.of("{}".getBytes(UTF_8));
    Salt other = Salt.fresh(FixedChance.of(new byte[Salt.LENGTH]));
    assertThat(Commitment.of(other, event)).isNotEqualTo(Commitment.of(SALT, event));
  }

  @Test
  void aSaltHasOneLengthOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> Salt.read(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> Salt.read(new byte[33]));
  }

  @Test
  void aSaltIsNotPrintedByAccident() {
    assertThat(SALT + "").isEqualTo("a salt");
  }
}
