package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.LawException;
import comity.kernel.law.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LawBookTest {

  @TempDir private Path folder;

  private LawsOnDisk disk;

  @BeforeEach
  void writeLaws() {
    disk = new LawsOnDisk(folder);
  }

  @Test
  void lawsAndStacksAreListedInOrder() {
    assertThat(disk.book().ids()).containsExactly("us-ny/city/borrower", "us-ny/lender");
    assertThat(disk.book().stacks()).containsExactly("us-ny/city/borrower");
    assertThat(disk.book().stack("us-ny/city/borrower"))
        .containsExactly("us-ny/lender", "us-ny/city/borrower");
  }

  @Test
  void aFolderWithoutStacksHasNone() throws IOException {
    Files.delete(folder.resolve("stacks.yaml"));

    assertThat(disk.book().stacks()).isEmpty();
  }

  @Test
  void theVocabularyHoldsTheReadingsOfALawAndOfThoseItBorrowsFrom() {
    LawBook book = disk.book();

    Vocabulary vocabulary = book.vocabulary(List.of(book.law("us-ny/city/borrower")));

    assertThat(vocabulary.root().fact("reading A-1")).isPresent();
    assertThat(vocabulary.root().fact("warrant.real")).isPresent();
  }

  @Test
  void readingsOfOneIdMustAgree() {
    disk.write(
        "us-ny/city/borrower/law.yaml",
        LawsOnDisk.BORROWER_YAML
            + "readings: { A-1: { question: q, of: x, alternatives: { \"1\": x, \"3\": y } } }\n");
    LawBook book = disk.book();

    assertThatThrownBy(() -> book.vocabulary(List.of(book.law("us-ny/city/borrower"))))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("the reading `A-1` has the alternatives");
  }

  @Test
  void anUnknownLawNamesTheNearest() {
    assertThatThrownBy(() -> disk.book().law("us-ny/lander"))
        .isInstanceOf(LawBookException.class)
        .hasMessage(
            "there is no law `us-ny/lander`; the nearest are `us-ny/lender`,"
                + " `us-ny/city/borrower`");
  }

  @Test
  void anIdThatLeadsOutOfTheFolderIsUnknown() {
    assertThatThrownBy(() -> disk.book().law("../" + folder.getFileName() + "/us-ny/lender"))
        .isInstanceOf(LawBookException.class);
  }

  @Test
  void anUnknownStackNamesWhatThereIs() {
    assertThatThrownBy(() -> disk.book().stack("us-ny"))
        .isInstanceOf(LawBookException.class)
        .hasMessage("there is no stack `us-ny`; the nearest are `us-ny/city/borrower`");
  }

  @Test
  void aDayBeforeTheFirstVersionNamesTheCoveredDays() {
    assertThatThrownBy(() -> disk.book().edition("us-ny/lender", LocalDate.of(2011, 12, 31)))
        .isInstanceOf(LawBookException.class)
        .hasMessage(
            "`us-ny/lender` has no version in force on 2011-12-31; its versions cover 2012-01-01"
                + " on");
  }

  @Test
  void aDayAfterTheLastVersionNamesTheCoveredDays() {
    disk.write(
        "us-ny/lender/law.yaml",
        LawsOnDisk.LENDER_YAML.replace("from: 2016-01-01,", "from: 2016-01-01, to: 2017-06-30,"));

    assertThatThrownBy(() -> disk.book().edition("us-ny/lender", LocalDate.of(2017, 7, 1)))
        .isInstanceOf(LawBookException.class)
        .hasMessageEndingWith("its versions cover 2012-01-01 to 2017-06-30");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> LawBook.open(folder.resolve("none")))
        .isInstanceOf(LawBookException.class)
        .hasMessageEndingWith("none` is no folder of laws");
  }

  @Test
  void aMissingVocabularyIsNamed() throws IOException {
    Files.delete(folder.resolve("vocabulary.md"));

    assertThatThrownBy(() -> disk.book().vocabulary(List.of()))
        .isInstanceOf(LawBookException.class)
        .hasMessageEndingWith("vocabulary.md`");
  }

  @Test
  void aLawInTheFolderOfAnotherIsRefused() {
    disk.write(
        "us-ny/lender/law.yaml", LawsOnDisk.LENDER_YAML.replace("us-ny/lender", "us-ny/other"));

    assertThatThrownBy(() -> disk.book().law("us-ny/lender"))
        .isInstanceOf(LawException.class)
        .hasMessageEndingWith("law.yaml:1:5: `us-ny/other` lies in the folder of `us-ny/lender`");
  }

  @Test
  void aStackThatNamesNoLawIsRefused() {
    disk.write("stacks.yaml", "a: [us-ny/lender, us, us-ny/lender]\nb: []\n");

    assertThatThrownBy(() -> disk.book().stacks())
        .isInstanceOf(LawException.class)
        .hasMessageContaining("stacks.yaml:1:4: the stack `a` names a law twice")
        .hasMessageContaining("stacks.yaml:1:4: there is no law `us`")
        .hasMessageContaining("stacks.yaml:2:4: the stack `b` names no law");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Files.write(folder.resolve("us-ny/lender/2012.md"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> disk.book().edition("us-ny/lender", LocalDate.of(2012, 1, 1)))
        .isInstanceOf(LawException.class)
        .hasMessageEndingWith("2012.md:1:1: the file is not UTF-8");
  }
}
