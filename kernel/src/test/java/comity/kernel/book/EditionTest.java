package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditionTest {

  private static final String LENDER = "us-ny/lender";
  private static final String BORROWER = "us-ny/city/borrower";

  @TempDir private Path folder;

  private LawsOnDisk disk;

  @BeforeEach
  void writeLaws() {
    disk = new LawsOnDisk(folder);
  }

  @Test
  void aVersionUsesTheEntriesOfItsFirstDay() {
    assertThat(edition(LENDER, 2013).lists().get("serious")).containsExactly("120.05");
    assertThat(edition(LENDER, 2015).lists().get("serious")).containsExactly("120.05", "120.10");
  }

  @Test
  void borrowedDefinitionsComeWithWhatTheyNeed() {
    Edition edition = edition(BORROWER, 2015);

    assertThat(edition.text().definitions())
        .extracting(Definition::name)
        .containsExactly("notify", "real", "base", "listed");
    assertThat(edition.law().readings()).containsOnlyKeys("A-1");
    assertThat(edition.lists().get("serious")).containsExactly("120.05", "120.10");
  }

  @Test
  void whatTheTextDoesNotUseIsNotBorrowed() {
    borrower(LawsOnDisk.BORROWER_TEXT.replace("listed(c)", "c.sealed"));

    assertThat(edition(BORROWER, 2015).text().definition("listed")).isEmpty();
    assertThat(edition(BORROWER, 2015).lists()).isEmpty();
  }

  @Test
  void borrowedDefinitionsCiteTheirOwnProvision() {
    Definition real = edition(BORROWER, 2015).text().definition("real").orElseThrow();

    assertThat(real.citation()).isEqualTo("Code § 1(a)(1)");
    assertThat(((Logic.Table) real.logic()).rules())
        .extracting(Rule::citation)
        .containsExactly("Code § 1(a)(2)", "Code § 1(a)(2)", "§ 7");
    assertThat(edition(BORROWER, 2017).text().definition("real").map(d -> (Logic.Table) d.logic()))
        .hasValueSatisfying(
            table -> assertThat(table.rules().getLast().citation()).isEqualTo("§ 8"));
  }

  @Test
  void whatIsBorrowedMustNotChangeInsideAVersion() {
    disk.write(
        BORROWER + "/law.yaml",
        LawsOnDisk.BORROWER_YAML
            .replace("2013-01-01", "2014-01-01")
            .replaceAll("  - \\{ from: 2016.*\n", ""));

    assertRefused(
        BORROWER,
        2015,
        "law.yaml:9:3: what is borrowed from `us-ny/lender` changes on 2016-01-01, inside the"
            + " version of 2014-01-01; a version must begin on that day");
  }

  @Test
  void aListThatIsBorrowedMustNotChangeInsideAVersion() {
    disk.write(BORROWER + "/law.yaml", LawsOnDisk.BORROWER_YAML);
    disk.write(BORROWER + "/2013.md", LawsOnDisk.BORROWER_TEXT);

    assertRefused(
        BORROWER, 2013, "what is borrowed from `us-ny/lender` changes on 2014-01-01, inside the");
  }

  @Test
  void aLenderThatEndsInsideAVersionIsNamed() {
    disk.write(
        LENDER + "/law.yaml",
        LawsOnDisk.LENDER_YAML.replace("from: 2016-01-01,", "from: 2016-01-01, to: 2017-06-30,"));

    assertRefused(
        BORROWER,
        2017,
        "`us-ny/lender`, from which this law borrows, has no version in force on 2017-07-01");
  }

  @Test
  void aLenderThatDoesNotYetExistIsNamed() {
    disk.write(
        BORROWER + "/law.yaml", LawsOnDisk.BORROWER_YAML.replace("2013-01-01", "2011-01-01"));
    disk.write(BORROWER + "/2013.md", LawsOnDisk.BORROWER_TEXT.replace("2013-01-01", "2011-01-01"));

    assertRefused(BORROWER, 2011, "has no version in force on 2011-01-01");
  }

  @Test
  void whatTheLenderDoesNotLendIsNamed() {
    borrow("us-ny/lender: [real, hold, other]");
    borrower(LawsOnDisk.BORROWER_TEXT.replace("listed(c)", "hold = \"may\" or other"));

    assertRefused(BORROWER, 2015, "`us-ny/lender` lends no `hold` on 2014-01-01");
    assertRefused(BORROWER, 2015, "`us-ny/lender` lends no `other` on 2014-01-01");
  }

  @Test
  void aLenderThatDoesNotExistIsNamed() {
    borrow("us-ny/lander: [real]");

    assertRefused(BORROWER, 2015, "there is no law `us-ny/lander` to borrow from");
  }

  @Test
  void lawsThatBorrowInACircleAreRefused() {
    disk.write(
        LENDER + "/law.yaml",
        LawsOnDisk.LENDER_YAML + "borrows: { us-ny/city/borrower: [other] }\n");
    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replace("`base`", "`other`"));

    assertRefused(
        BORROWER,
        2015,
        "laws borrow in a circle: us-ny/city/borrower, us-ny/lender, us-ny/city/borrower");
  }

  @Test
  void aNameThatIsBothOwnAndBorrowedIsRefused() {
    disk.write(
        BORROWER + "/2013.md",
        LawsOnDisk.BORROWER_TEXT.replace("2013-01-01", "2014-01-01")
            + "\n## base: what?\n\n```feel\nwarrant.real\n```\n");

    assertRefused(BORROWER, 2015, "2013.md:16:4: `base` is also borrowed from `us-ny/lender`");
  }

  @Test
  void aReadingThatIsNotDeclaredIsRefused() {
    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replace("A-1 ", "A-2 "));

    assertRefused(
        LENDER, 2013, "2012.md:13:21: `law.yaml` declares no reading `A-2`; it declares [A-1]");
  }

  @Test
  void aReadingWithOneAlternativeIsSettledAndNotAsked() {
    disk.write(LENDER + "/law.yaml", LawsOnDisk.LENDER_YAML.replace(", \"2\": y", ""));

    assertRefused(LENDER, 2013, "the reading `A-1` is settled: it has only one alternative");
  }

  @Test
  void theActsMustBeThoseThatTheVersionRegulates() {
    disk.write(LENDER + "/law.yaml", LawsOnDisk.LENDER_YAML.replace("[hold] }", "[notify] }"));

    assertRefused(LENDER, 2013, "2012.md:31:4: the file decides `hold`, which `regulates`");
    assertRefused(LENDER, 2013, "2012.md:1:1: the file does not decide `notify`");
  }

  @Test
  void theFileMustBeOfTheLawAndOfTheDay() {
    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replace("law: us-ny/lender", "law: us"));
    assertRefused(
        LENDER, 2013, "2012.md:1:1: the file is of `us`, and `law.yaml` of `us-ny/lender`");

    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replace("2012-01-01", "2012-01-02"));
    assertRefused(LENDER, 2013, "`from: 2012-01-02` is not the first day on which `law.yaml` uses");
  }

  @Test
  void theHashIsThatOfTheMeaning() {
    String hash = edition(LENDER, 2013).hash();
    assertThat(hash).matches("sha256:[0-9a-f]{64}");

    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replaceAll(" +\\|", " |"));
    assertThat(edition(LENDER, 2013).hash()).as("layout").isEqualTo(hash);

    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replace("it is so", "it was so"));
    assertThat(edition(LENDER, 2013).hash()).as("a word").isNotEqualTo(hash);
  }

  @Test
  void theHashCoversListsAndReadings() {
    String hash = edition(LENDER, 2013).hash();
    assertThat(edition(LENDER, 2015).hash()).as("another day's list").isNotEqualTo(hash);

    disk.write("us-ny/lists/serious.csv", LawsOnDisk.LIST.replace("NY PL", "NY VTL"));
    assertThat(edition(LENDER, 2013).hash()).as("the statute").isNotEqualTo(hash);

    disk.write("us-ny/lists/serious.csv", LawsOnDisk.LIST.replace(",a,b", ",c,d"));
    assertThat(edition(LENDER, 2013).hash()).as("the source").isEqualTo(hash);

    disk.write(
        LENDER + "/law.yaml", LawsOnDisk.LENDER_YAML.replace("\"2\": y", "\"2\": y, \"3\": z"));
    assertThat(edition(LENDER, 2013).hash()).as("one more alternative").isNotEqualTo(hash);

    disk.write(LENDER + "/law.yaml", LawsOnDisk.LENDER_YAML.replace("question: q", "question: r"));
    assertThat(edition(LENDER, 2013).hash()).as("the question").isEqualTo(hash);
  }

  @Test
  void theHashOfABorrowerCoversWhatItBorrows() {
    String hash = edition(BORROWER, 2015).hash();

    disk.write(LENDER + "/2012.md", LawsOnDisk.LENDER_TEXT.replace("it is so", "it was so"));

    assertThat(edition(BORROWER, 2015).hash()).isNotEqualTo(hash);
  }

  @Test
  void aLawFileAnywhereTakesListsAndReadingsFromTheLawItNames() {
    disk.write(
        "../draft.md",
        LawsOnDisk.LENDER_TEXT
            .replace("from: 2012-01-01", "from: 2014-06-01")
            .replace("must-not", "needs-counsel"));

    Edition draft = disk.book().standalone(folder.resolve("../draft.md"));

    assertThat(draft.law().id()).isEqualTo(LENDER);
    assertThat(draft.version().from()).isEqualTo(LocalDate.of(2014, 6, 1));
    assertThat(draft.version().until()).contains(LocalDate.of(2016, 1, 1));
    assertThat(draft.version().regulates()).containsExactly("hold");
    assertThat(draft.lists()).isEqualTo(Map.copyOf(edition(LENDER, 2015).lists()));
    assertThat(draft.law().versions()).isEqualTo(List.of(draft.version()));
  }

  @Test
  void aLawFileBesideItsLawYamlIsThatVersion() {
    Edition own = disk.book().standalone(folder.resolve(LENDER).resolve("2012.md"));

    assertThat(own).isEqualTo(edition(LENDER, 2013));
  }

  @Test
  void aLawFileOfAnUnknownLawStandsAlone() {
    String text =
        LawsOnDisk.BORROWER_TEXT
            .replace("us-ny/city/borrower", "us-tx/new")
            .replace("`real`", "`warrant.real`")
            .replace("listed(c)", "c.sealed");
    disk.write("../alone/draft.md", text);

    Edition draft = disk.book().standalone(folder.resolve("../alone/draft.md"));

    assertThat(draft.law().id()).isEqualTo("us-tx/new");
    assertThat(draft.law().cite()).isEqualTo("Rule 2");
    assertThat(draft.lists()).isEmpty();
  }

  @Test
  void aLawFileThatIsNotThereIsNamed() {
    LawBook book = disk.book();

    assertThatThrownBy(() -> book.standalone(folder.resolve("none.md")))
        .isInstanceOf(LawBookException.class)
        .hasMessageStartingWith("there is no file `")
        .hasMessageEndingWith("none.md`");
  }

  private void borrow(String what) {
    disk.write(
        BORROWER + "/law.yaml",
        LawsOnDisk.BORROWER_YAML
            .replace("2013-01-01", "2014-01-01")
            .replace("us-ny/lender: [real, listed]", what));
  }

  private void borrower(String text) {
    disk.write(BORROWER + "/2013.md", text.replace("2013-01-01", "2014-01-01"));
  }

  private Edition edition(String law, int year) {
    return disk.book().edition(law, LocalDate.of(year, 6, 1));
  }

  private void assertRefused(String law, int year, String says) {
    assertThatThrownBy(() -> edition(law, year))
        .isInstanceOf(LawException.class)
        .hasMessageContaining(says);
  }
}
