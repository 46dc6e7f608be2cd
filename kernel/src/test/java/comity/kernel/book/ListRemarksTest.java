package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.LawException.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lender's versions begin in 2012, 2014 and 2016; its list has 120.05 and, from 2014, 120.10.
 */
final class ListRemarksTest {

  @TempDir private Path folder;

  private LawsOnDisk disk;

  @BeforeEach
  void writeLaws() {
    disk = new LawsOnDisk(folder);
  }

  @Test
  void aSectionRepealedBeforeAVersionIsNamedWithItsRowAndTheVersion() {
    assertThat(repealed("NY PL,120.10,2015-06-01,yes,L.2015 ch.1"))
        .containsExactly(
            folder.resolve("us-ny/lists/serious.csv")
                + ":3:1: `120.10` is listed, and was repealed from 2015-06-01 on by L.2015 ch.1:"
                + " us-ny/lender@2016-01-01");
  }

  @Test
  void everyVersionThatBeginsAfterTheRepealIsNamed() {
    assertThat(repealed("NY PL,120.05,2013-06-01,yes,L.2013 ch.1"))
        .singleElement()
        .asString()
        .endsWith(": us-ny/lender@2014-01-01 and us-ny/lender@2016-01-01");
  }

  @Test
  void aRepealOnTheFirstDayOfAVersionIsBeforeIt() {
    assertThat(repealed("NY PL,120.10,2016-01-01,yes,L.2015 ch.1")).hasSize(1);
  }

  @Test
  void aRepealAfterTheFirstDayOfTheLastVersionIsNotNamed() {
    assertThat(repealed("NY PL,120.10,2016-01-02,yes,L.2015 ch.1")).isEmpty();
  }

  @Test
  void aDayThatNobodyVerifiedIsToldAsSuch() {
    assertThat(repealed("NY PL,120.10,2015-06-01,no,L.2015 ch.1"))
        .singleElement()
        .asString()
        .contains("by L.2015 ch.1, that day unverified: ");
  }

  @Test
  void theSameSectionOfAnotherStatuteIsNotNamed() {
    assertThat(repealed("NY VTL,120.10,2015-06-01,yes,L.2015 ch.1")).isEmpty();
  }

  @Test
  void aSubdivisionIsRepealedWithItsSection() {
    list("serious,NY PL,120.05(2)(b),2010-01-01,,yes,a,b");

    assertThat(repealed("NY PL,120.05,2015-06-01,yes,L.2015 ch.1"))
        .singleElement()
        .asString()
        .contains("`120.05(2)(b)` is listed, and was repealed");
  }

  @Test
  void aSectionIsNotRepealedWithItsSubdivision() {
    assertThat(repealed("NY PL,120.05(2),2013-06-01,yes,L.2013 ch.1")).isEmpty();
  }

  @Test
  void whatIsNoLongerListedIsNotNamed() {
    list("serious,NY PL,120.05,2010-01-01,2016-01-01,yes,a,b");

    assertThat(repealed("NY PL,120.05,2015-06-01,yes,L.2015 ch.1")).isEmpty();
  }

  @Test
  void aSubdivisionBesideTheSectionThatHoldsItIsNamed() {
    list("serious,NY PL,120.05,2010-01-01,,yes,a,b", "serious,NY PL,120.05(2),2016-01-01,,yes,a,b");

    assertThat(remarks())
        .containsExactly(
            folder.resolve("us-ny/lists/serious.csv")
                + ":3:1: `120.05(2)` is listed beside `120.05`, of which it is a part:"
                + " us-ny/lender@2016-01-01");
  }

  @Test
  void aFolderThatNamesNoRepealsHasNone() {
    assertThat(remarks()).isEmpty();
  }

  private void list(String... rows) {
    String head = LawsOnDisk.LIST.lines().findFirst().orElseThrow();
    disk.write("us-ny/lists/serious.csv", head + "\n" + String.join("\n", rows) + "\n");
  }

  private List<String> repealed(String row) {
    disk.write("repealed.csv", "statute,section,from,dateVerified,source\n" + row + "\n");
    return remarks();
  }

  private List<String> remarks() {
    return ListRemarks.of(disk.book()).stream().map(Fault::toString).toList();
  }
}
