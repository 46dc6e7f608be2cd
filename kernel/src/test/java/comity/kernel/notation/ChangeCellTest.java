package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.Change;
import comity.kernel.law.Fact;
import comity.kernel.law.LawException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What facts can become, and by whom. */
final class ChangeCellTest {

  private static final String HEAD =
      """
      # Facts

      ## case: c

      | fact | type | values | question | who | can become |
      | --- | --- | --- | --- | --- | --- |
      | a.at | instant |  | q | w |  |
      """;

  private static VocabularyFile parse(String rows) {
    return VocabularyFile.parse("v", HEAD + rows);
  }

  @Test
  void aFactCanBecomeSomeOfItsValuesBySomebody() {
    Fact issuer =
        parse(
                "| w.issuer | one of | judge, clerk, none | q | w | judge, clerk by requester,"
                    + " court |\n")
            .vocabulary()
            .root()
            .fact("w.issuer")
            .orElseThrow();
    assertThat(issuer.change())
        .contains(new Change(List.of("judge", "clerk"), List.of("requester", "court")));
  }

  @Test
  void whereTheCellIsEmptyNothingCanChange() {
    Fact at = parse("").vocabulary().root().fact("a.at").orElseThrow();
    assertThat(at.change()).isEmpty();
  }

  @Test
  void theColumnStaysInTheOneLayout() {
    String printed = parse("| b.is | yes/no |  | q | w | yes by person |\n").print();
    assertThat(printed).contains("| can become    |", "| yes by person |");
    assertThat(VocabularyFile.parse("v", printed).print()).isEqualTo(printed);
  }

  @Test
  void aColumnThatSaysNothingIsLeftOut() {
    assertThat(parse("").print()).doesNotContain("can become");
  }

  @Test
  void nobodyToBringItAboutIsRefused() {
    refused("| b.is | yes/no |  | q | w | yes |\n", "who can bring that about");
  }

  @Test
  void aValueThatTheFactDoesNotHaveIsRefused() {
    refused("| b.is | yes/no |  | q | w | maybe by person |\n", "`maybe` is not among no, yes");
    refused("| b.is | one of | x, y | q | w | z by person |\n", "`z` is not among x, y");
  }

  @Test
  void aSecondValueAlikeIsRefused() {
    refused("| b.is | yes/no |  | q | w | yes, yes by person |\n", "expected each once");
  }

  @Test
  void aDayIsPast() {
    refused("| b.on | date |  | q | w | a.at by person |\n", "not `date`");
  }

  @Test
  void anInstantMovesToAnotherInstantOnly() {
    refused("| b.at | instant |  | q | w | b.at by person |\n", "`b.at` is no other instant");
    refused("| b.at | instant |  | q | w | noon by person |\n", "`noon` is no other instant");
  }

  @Test
  void whatAnElementSaysIsOnRecord() {
    String element =
        """

        ## conviction: c

        | fact | type | values | question | who | can become |
        | --- | --- | --- | --- | --- | --- |
        | sealed | yes/no |  | q | w | yes by court |
        """;
    refused(element, "only a fact of the case can change, not one of a `conviction`");
  }

  private static void refused(String rows, String says) {
    assertThatThrownBy(() -> parse(rows))
        .isInstanceOf(LawException.class)
        .hasMessageContaining(says);
  }
}
