package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file for each way in which a law file can be wrong, named after its flaw. */
final class FlawsTest {

  /** The file, the place, and what the message must hold; one line for each fault. */
  private static final String EXPECTED =
      """
      act-with-parameter               9:9   the act `hold` takes no parameters
      bad-date                         3:7   `2015-02-30` is no date; expected one such as `2014-12-14`
      bad-law-id                       2:6   `US/NY` is no law's id; expected one such as `us-ny-nyc/doc`
      because-without-citation        13:39  a because without a citation; expected a citation, a colon, a blank and a sentence
      because-without-citation        14:39  a because without a citation
      because-without-sentence        13:39  a because without a sentence
      block-of-another-language       11:1   expected a block that opens with three backticks and `feel`
      column-head-not-accepted        11:35  subtraction is not among the accepted forms
      column-head-with-two-expressions 11:3  expected plain words and an expression in backticks
      column-head-without-expression  11:3   expected plain words and an expression in backticks
      columns-out-of-order            11:14  columns stand in the order: inputs, results, one `because`
      duplicate-name                  15:4   `hold` is defined a second time
      empty-cell                      13:2   an empty cell; write `-` where anything will do
      empty-citation                   9:4   the brackets that close the prose of `hold` are empty
      empty-file                       1:1   expected `---`, the lines `law:`, `from:` and `cite:`, and `---`
      empty-title                      7:1   an empty title
      feel-after-table                15:1   `hold` has a second table or `feel` block; expected one
      feel-empty                      11:1   expected a fact, a decision, a constant or `(`, found the end
      feel-not-accepted               13:9   division is not among the accepted forms
      feel-without-end                11:1   a `feel` block that does not end
      front-matter-empty-value         4:1   `cite` has no value
      front-matter-key-twice           3:1   `law` stands twice
      front-matter-missing-keys        1:1   the front matter lacks `from`
      front-matter-missing-keys        1:1   the front matter lacks `law`
      front-matter-not-closed          1:1   expected `---`
      front-matter-unknown-key         5:1   `author: y` is none of `law:`, `from:`, `cite:` and
      heading-without-colon            9:1   expected `## name: question` or `## name(parameter): question`
      heading-without-question         9:4   `hold` asks no question
      hit-policy-collect              11:12  the hit policy `collect` gathers the results of several rows
      hit-policy-output-order         12:12  the hit policy `output order` makes a list of results
      hit-policy-priority             12:12  the hit policy `priority` lets one row override another
      hit-policy-rule-order           12:12  the hit policy `rule order` makes a list of results
      hit-policy-unknown              11:12  the hit policy `last` is unknown; expected `any`, `unique` or `first`
      hit-policy-without-table        11:1   a hit policy with no table below it
      limit-before-result             11:1   `within` stands behind `=` and beside no other result
      limit-of-no-act                 11:1   only an act has a column `within`, `judicialWarrant` is none
      limit-that-is-no-decision       13:34  `within` names the decision that gives the limit, or is `-`
      name-that-is-a-function          9:4   `contains` means something else already
      name-that-is-a-keyword           9:4   `some` means something else already
      name-that-is-a-modality          9:4   `must` means something else already
      name-with-capital                9:4   `Hold` is no name; expected letters and digits in lowerCamelCase
      name-with-hyphen                 9:4   `judicial-warrant` is no name
      no-decision                      1:1   no decision; expected a heading `## name: question`
      no-front-matter                  1:1   expected `---`
      no-logic                         9:4   `hold` has neither a table nor a `feel` block
      no-title                         1:1   no title; expected a line such as
      one-named-result                11:1   one result is `=`, several are `= name` each
      parameter-empty                  9:11  `` is no name
      parameter-twice                  9:11  the parameter `c` stands twice
      prose-behind-table              15:1   prose stands before the table or the `feel` block
      ragged-row                      14:1   expected 3 cells, found 2
      ragged-row                      15:1   expected 3 cells, found 4
      row-not-closed                  13:49  expected `|` at the end of a row
      row-without-because             13:38  a row without its because
      row-without-result              13:27  an empty result
      several-at-once                 11:28  expected plain words and an expression in backticks
      several-at-once                 13:6   `not` stands before the values without a bracket: `not a, b`
      several-at-once                 14:3   `today()` is not among the accepted forms
      several-at-once                 14:41  an empty result
      several-at-once                 14:53  a because without a citation
      several-at-once                 15:1   expected 4 cells, found 1
      several-at-once                 20:14  subtraction is not among the accepted forms
      table-after-feel                15:1   `hold` has a second table or `feel` block
      table-before-first-decision      9:1   a table before the first decision
      table-without-because           11:1   the table lacks the column `because`
      table-without-result-column     11:1   the table lacks the column `=`, which holds the result
      table-without-rows              11:1   a table without a row
      table-without-rule-below-head   12:1   expected a row of 3 cells `---` below the head of a table
      text-before-title                7:1   text before the title
      two-becauses                    11:39  columns stand in the order: inputs, results, one `because`
      two-hit-policies                12:1   a second hit policy
      two-tables                      15:1   `hold` has a second table or `feel` block
      two-titles                       9:1   a second title
      two-unnamed-results             11:1   two result columns bear the same name
      """;

  private record Expected(String flaw, String place, String says) {

    static Expected of(String line) {
      String[] parts = line.strip().split("\\s+", 3);
      return new Expected(parts[0], parts[1], parts[2]);
    }
  }

  private static Stream<Expected> expected() {
    return EXPECTED.lines().map(Expected::of);
  }

  static List<String> flaws() {
    return expected().map(Expected::flaw).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void everyFaultIsNamedWithItsPlaceAndNoOther(String flaw) throws IOException {
    String content = Files.readString(folder().resolve(flaw + ".md"));

    LawException thrown =
        catchThrowableOfType(LawException.class, () -> Notation.parse(flaw, content));

    List<Expected> expected = expected().filter(e -> e.flaw().equals(flaw)).toList();
    assertThat(thrown).isNotNull();
    assertThat(thrown.faults()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Fault fault = thrown.faults().get(i);
      assertThat(fault.at()).hasToString(flaw + ":" + expected.get(i).place());
      assertThat(fault.says()).contains(expected.get(i).says()).doesNotContain("\n");
    }
  }

  @Test
  void everyFileIsExpectedToBeWrongSomewhere() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".md", "")).sorted())
          .containsExactlyElementsOf(flaws().stream().sorted().toList());
    }
  }

  private static Path folder() {
    return Resources.path("flaws");
  }
}
