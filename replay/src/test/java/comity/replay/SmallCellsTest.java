package comity.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SmallCellsTest {

  private final SmallCells cells = new SmallCells(5);

  private List<String> told(Long... parts) {
    return cells.parts(List.of(parts)).stream().map(Count::toString).toList();
  }

  @Test
  void tellsWhatIsLargeEnough() {
    assertThat(told(5L, 1234L)).containsExactly("5", "1,234");
  }

  @Test
  void withholdsFourAndNoughtAlike() {
    assertThat(cells.of(4)).hasToString("<5").isEqualTo(cells.of(0));
  }

  @Test
  void givesASpanForWhatWouldTellTheRest() {
    assertThat(told(1L, 89L)).containsExactly("<5", "86 to 90");
    assertThat(told(0L, 90L)).containsExactly("<5", "86 to 90");
  }

  @Test
  void blursOnlyTheLargest() {
    assertThat(told(3L, 6L, 7L)).containsExactly("<5", "6", "6 to 10");
  }

  @Test
  void leavesASinglePartAlone() {
    assertThat(told(90L)).containsExactly("90");
  }

  @Test
  void withholdsEverythingWhereAllIsSmall() {
    assertThat(told(1L, 2L)).containsExactly("<5", "<5");
  }

  @Test
  void tellsEverythingWhereNothingIsToBeHidden() {
    assertThat(new SmallCells(1).parts(List.of(0L, 1L)).stream().map(Count::toString))
        .containsExactly("0", "1");
  }

  @Test
  void ofAShareItTellsOnlyWhetherItIsSmall() {
    assertThat(cells.share(221, 222)).hasToString("5 to 222").isEqualTo(cells.share(5, 222));
    assertThat(cells.share(1, 222)).hasToString("<5");
  }

  /**
   * Whoever knows the total and every count that is told must be left with each small number from 0
   * to 4 for each part that is withheld, unless so few records are there that the total bounds it.
   */
  @Test
  void noSubtractionNarrowsAWithheldPart() {
    Random random = new Random(20170201);
    for (int i = 0; i < 2_000; i++) {
      List<Long> parts = random.longs(2 + random.nextInt(3), 0, 30).boxed().toList();
      List<Count> told = cells.parts(parts);
      long total = parts.stream().mapToLong(Long::longValue).sum();
      for (int part = 0; part < parts.size(); part++) {
        assertContains(told.get(part), parts.get(part));
        if (parts.get(part) < 5 && parts.stream().anyMatch(p -> p >= 5)) {
          assertOpen(told, part, total);
        }
      }
    }
  }

  private static void assertContains(Count told, long number) {
    assertThat(number).isBetween(told.atLeast(), told.atMost());
  }

  private static void assertOpen(List<Count> told, int withheld, long total) {
    for (int guess = 0; guess < 5; guess++) {
      long least = guess;
      long most = guess;
      for (int i = 0; i < told.size(); i++) {
        least += i == withheld ? 0 : told.get(i).atLeast();
        most += i == withheld ? 0 : told.get(i).atMost();
      }
      assertThat(total).as("%s with %d at %d", told, guess, withheld).isBetween(least, most);
    }
  }
}
