package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills beside the versions of a law. */
final class ProposalTest {

  private static final String LENDER = "us-ny/lender";
  private static final String BORROWER = "us-ny/city/borrower";

  private static final String BILL =
      """
      proposals:
        bill-7: { bill: Bill 7, against: 2016-01-01, file: bill-7.md, status: lapsed, introduced: 2017-01-01, since: 2017-12-31, seen: 2018-01-01, regulates: [hold], touches: [hold], sources: [] }
        bill-8: { bill: Bill 8, against: 2016-01-01, file: bill-7.md, status: introduced, introduced: 2017-01-01, seen: 2018-01-01, regulates: [hold], touches: [hold], sources: [] }
      """;

  private static final String TEXT =
      """
      ---
      law: us-ny/lender
      proposal: bill-7
      amends: 2016-01-01
      ---

      # Bill 7

      ## base: is it so?

      | =   | because       |
      | --- | ------------- |
      | no  | Bill 7: never |
      """;

  @TempDir private Path folder;

  private LawsOnDisk disk;

  @BeforeEach
  void writeLaws() {
    disk = new LawsOnDisk(folder);
    disk.write(LENDER + "/law.yaml", LawsOnDisk.LENDER_YAML + BILL);
    disk.write(LENDER + "/bill-7.md", TEXT);
  }

  private LawBook book() {
    return LawBook.open(folder);
  }

  @Test
  void noDayFindsAProposal() {
    Law law = book().law(LENDER);

    for (LocalDate day = LocalDate.of(2011, 1, 1); day.getYear() < 2030; day = day.plusMonths(1)) {
      assertThat(law.on(day).flatMap(Version::proposal)).isEmpty();
    }
  }

  @Test
  void underItsBillTheLawReadsAsProposedFromTheFirstDayOfTheVersionItChanges() {
    LawBook under = book().under(List.of("bill-7"));

    Edition after = under.edition(LENDER, LocalDate.of(2016, 1, 1));
    assertThat(after.version().name()).isEqualTo("bill-7");
    assertThat(after.version().status()).isEqualTo("proposal");
    assertThat(after.version().enactedBy())
        .isEqualTo("Bill 7, not enacted: lapsed on 2017-12-31, by the record of 2018-01-01");
    assertThat(after.text().title()).isEqualTo("Bill 7");
    assertThat(under.edition(LENDER, LocalDate.of(2015, 12, 31)).version().proposal()).isEmpty();
  }

  @Test
  void whatTheVersionMeansIsNotWhatTheBillMeans() {
    LocalDate day = LocalDate.of(2017, 1, 1);

    assertThat(book().under(List.of("bill-7")).edition(LENDER, day).hash())
        .isNotEqualTo(book().edition(LENDER, day).hash());
  }

  @Test
  void aLawThatBorrowsBorrowsFromTheLawAsProposed() {
    LocalDate day = LocalDate.of(2017, 1, 1);

    Edition borrower = book().under(List.of("bill-7")).edition(BORROWER, day);
    assertThat(borrower.version().proposal()).isEmpty();
    assertThat(borrower.text().definition("base").orElseThrow().at().file()).endsWith("bill-7.md");
  }

  @Test
  void aLawThatABillDoesNotChangeStaysAsItIs() {
    assertThat(book().under(List.of("bill-9")).law(LENDER)).isEqualTo(book().law(LENDER));
  }

  @Test
  void twoBillsThatChangeOneLawAreRefused() {
    assertThatThrownBy(() -> book().under(List.of("bill-7", "bill-8")).law(LENDER))
        .isInstanceOf(LawBookException.class)
        .hasMessage(
            "`bill-7` and `bill-8` both change `us-ny/lender`; name one, or write one proposal that"
                + " holds both");
  }

  @Test
  void aFileThatIsOfAnotherBillIsRefused() {
    LawBook under = book().under(List.of("bill-8"));

    assertThatThrownBy(() -> under.edition(LENDER, LocalDate.of(2017, 1, 1)))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("the file needs `proposal: bill-8`");
  }

  @Test
  void aBillAgainstADayOnWhichNoVersionBeginsIsRefused() {
    disk.write(
        LENDER + "/law.yaml",
        LawsOnDisk.LENDER_YAML + BILL.replace("against: 2016-01-01", "against: 2016-01-02"));

    assertThatThrownBy(() -> book().law(LENDER))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("no version begins on 2016-01-02");
  }

  @Test
  void theTextOfABillIsNoVersion() {
    disk.write(
        LENDER + "/law.yaml", LawsOnDisk.LENDER_YAML.replace("file: 2016.md", "file: bill-7.md"));
    disk.write(
        LENDER + "/bill-7.md",
        LawsOnDisk.LENDER_TEXT.replace(
            "from: 2012-01-01", "proposal: bill-7\nreplaces: 2016-01-01"));

    assertThatThrownBy(() -> book().edition(LENDER, LocalDate.of(2017, 1, 1)))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("`law.yaml` must name it under `proposals`");
  }

  @Test
  void aDraftThatNoLawYamlListsIsReadAgainstTheVersionThatItAmends() {
    disk.write("drafts/new.md", TEXT.replace("bill-7", "bill-9"));

    Edition draft = book().standalone(folder.resolve("drafts/new.md"));
    assertThat(draft.version().name()).isEqualTo("bill-9");
    assertThat(draft.version().status()).isEqualTo("proposal");
    assertThat(draft.version().regulates()).containsExactly("hold");
  }
}
