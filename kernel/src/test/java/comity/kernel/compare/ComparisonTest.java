package comity.kernel.compare;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.facts.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String ANY_GRAVE =
      hold("convicted `some c in person.convictions satisfies c.section in grave`", "yes", "no");

  private static String hold(String head, String may, String mustNot) {
    return """
    ## hold: may it hold?

    [(b)]

    | %s | = | because |
    | --- | --- | --- |
    | %s | may | (b)(1): it is shown |
    | %s | must-not | (b)(2): it is not shown |

    """
        .formatted(head, may, mustNot);
  }

  private static List<Facts> convictions(Region region) {
    Facts witness = region.witness();
    return witness.elements(witness.type().fact("person.convictions").orElseThrow().slot());
  }

  private static String text(Facts record, String path) {
    return (String) record.object(record.type().fact(path).orElseThrow().slot());
  }

  private static long number(Facts record, String path) {
    return record.number(record.type().fact(path).orElseThrow().slot());
  }

  @Test
  void twoEqualLawsGiveNothing() {
    assertThat(SmallPair.compare(ANY_GRAVE, ANY_GRAVE)).isEmpty();
  }

  @Test
  void aLawThatSaysTheSameInOtherWordsGivesNothing() {
    String every =
        hold(
            "none convicted `every c in person.convictions satisfies not(c.section in grave)`",
            "no",
            "yes");
    assertThat(SmallPair.compare(ANY_GRAVE, every)).isEmpty();
  }

  @Test
  void whatNeedsOneConvictionUnderEachListIsShownByAPersonWithBoth() {
    String unlessMinor =
        """
        ## hold: may it hold?

        [(b)]

        | grave `some c in person.convictions satisfies c.section in grave` | minor `some c in person.convictions satisfies c.section in minor` | = | because |
        | --- | --- | --- | --- |
        | yes | no | may | (b)(1): only a grave one |
        | no | - | must-not | (b)(2): no grave one |
        | - | yes | must-not | (b)(3): a minor one |
        """;
    List<Region> regions = SmallPair.compare(ANY_GRAVE, unlessMinor);
    assertThat(regions).hasSize(1);
    assertThat(regions.getFirst().after().modality()).isEqualTo("must-not");
    assertThat(convictions(regions.getFirst()))
        .extracting(c -> text(c, "section"))
        .containsExactlyInAnyOrder("100.1", "200.1");
  }

  @Test
  void aLongerLookBackOverTheSameDayCanOnlyAdd() {
    String five =
        hold(
            "recent `some c in person.convictions satisfies custody.arrestedOn < c.judgmentOn +"
                + " duration(\"P5Y\")`",
            "yes",
            "no");
    List<Region> regions = SmallPair.compare(five, five.replace("P5Y", "P10Y"));
    assertThat(regions).hasSize(1);
    assertThat(regions.getFirst().before().modality()).isEqualTo("must-not");
    assertThat(regions.getFirst().after().modality()).isEqualTo("may");
    long arrested = number(regions.getFirst().witness(), "custody.arrestedOn");
    long judged = number(convictions(regions.getFirst()).getFirst(), "judgmentOn");
    // Ten years have at most 3,653 days, five at least 1,826.
    assertThat(arrested - judged).isBetween(1_826L, 3_652L);
  }

  @Test
  void howManyAreAskedForIsCounted() {
    String one = hold("one `count(person.convictions[item.section in grave]) >= 1`", "yes", "no");
    List<Region> regions = SmallPair.compare(one, one.replace(">= 1", ">= 3"));
    assertThat(regions).hasSize(1);
    assertThat(convictions(regions.getFirst())).hasSizeBetween(1, 2);
  }

  @Test
  void aDifferenceUnderOneReadingNamesIt() {
    String match = hold("a match `person.match`", "yes", "no");
    String read =
        """
        ## hold: may it hold?

        [(b)]

        | a match `person.match` | reading A-1 | = | because |
        | --- | --- | --- | --- |
        | yes | - | may | (b)(1): it is shown |
        | no | 1 | must-not | (b)(2): it is not shown |
        | no | 2 | may | (b)(2): it need not be (reading A-1) |
        """;
    List<Region> regions = SmallPair.compare(match, read);
    assertThat(regions).hasSize(1);
    assertThat(regions.getFirst().readings()).containsExactly("A-1=2");
    assertThat(regions.getFirst().where().toString())
        .isEqualTo("a match: no; after: reading A-1: 2");
  }

  @Test
  void anActOfWhichOneLawIsSilentIsNotRegulatedThere() {
    String notify = hold("a match `person.match`", "yes", "no").replace("## hold", "## notify");
    List<Region> regions = SmallPair.compare(ANY_GRAVE, ANY_GRAVE + notify);
    assertThat(regions)
        .extracting(r -> r.act() + " " + r.before().modality() + " " + r.after().modality())
        .containsExactly("notify not-regulated must-not", "notify not-regulated may");
    assertThat(regions.getFirst().because().before()).isEmpty();
    assertThat(regions.getFirst().because().after())
        .extracting(g -> g.citation())
        .containsExactly("Small Code § 1(b)(2)");
  }
}
