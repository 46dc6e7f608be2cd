package comity.casework.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignatureTest {

  /** The example with which the libraries of Standard Webhooks test themselves. */
  @Test
  void isThatOfThePublishedExample() {
    assertThat(
            Signature.headers(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330L,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aSecretIsOf32BytesAndNoTwoAreAlike() {
    SecureRandom chance = new SecureRandom();
    String secret = Signature.secret(chance);
    assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(Signature.secret(chance));
  }

  @Test
  void eachWaitIsAtLeastAsLongAsTheOneBeforeUntilItIsEnough() {
    List<Duration> waits = new ArrayList<>();
    for (int failures = 1; Patience.after(failures).isPresent(); failures++) {
      waits.add(Patience.after(failures).orElseThrow());
    }
    assertThat(waits).hasSize(Patience.TRIES - 1).isSorted();
    assertThat(waits.getFirst()).isEqualTo(Duration.ofSeconds(5));
    assertThat(Patience.after(Patience.TRIES)).isEqualTo(Optional.empty());
  }
}
