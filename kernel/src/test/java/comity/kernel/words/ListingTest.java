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
    assertThat(Listing.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
  }

  @Test
  void joinsPhrasesThatHoldCommas() {
    assertThat(Listing.orOf(List.of("a, b", "c", "d"))).isEqualTo("a, b; c; or d");
    assertThat(Listing.andOf(List.of("a, b", "c", "d"))).isEqualTo("a, b; c; and d");
  }
}
