package comity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<String> KNOWN =
      List.of("request.kind", "request.presentedAt", "warrant.issuer", "decide", "validate");

  @Test
  void findsANameWithOneSlip() {
    assertThat(Nearest.to("request.knid", KNOWN)).contains("request.kind");
    assertThat(Nearest.to("decid", KNOWN)).contains("decide");
    assertThat(Nearest.to("valjdate", KNOWN)).contains("validate");
  }

  @Test
  void findsTheSameFieldOfAnotherObject() {
    assertThat(Nearest.to("request.issuer", KNOWN)).contains("warrant.issuer");
  }

  @Test
  void neverFindsWhatTheNameLiesIn() {
    assertThat(Nearest.to("person.a", List.of("person", "person.age"))).contains("person.age");
    assertThat(Nearest.to("person.a", List.of("person"))).isEmpty();
  }

  @Test
  void findsNothingWhereNothingIsNear() {
    assertThat(Nearest.to("person.nationality", KNOWN)).isEmpty();
    assertThat(Nearest.to("", KNOWN)).isEmpty();
    assertThat(Nearest.to("x".repeat(500), KNOWN)).isEmpty();
  }
}
