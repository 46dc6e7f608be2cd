package comity.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ListingTest {

  @Test
  void joinsWords() {
    assertThat(Listing.and(List.of())).isEmpty();
    assertThat(Listing.and(List.of("a"))).isEqualTo("a");
    assertThat(Listing.and(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Listing.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void joinsPhrasesThatHoldCommas() {
    assertThat(Listing.orOf(List.of("a, b", "c", "d"))).isEqualTo("a, b; c; or d");
  }
}
