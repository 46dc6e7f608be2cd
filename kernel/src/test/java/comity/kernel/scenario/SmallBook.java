package comity.kernel.scenario;

import comity.kernel.book.LawBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with one law of two versions, written out for one test. */
final class SmallBook {

  private static final String VOCABULARY =
      """
      # Facts

      ## case: the case

      | fact | type | values | question | who |
      | --- | --- | --- | --- | --- |
      | request.kind | one of | detainer, notification | What? | request |
      | warrant.issuer | one of | judge, none | Who? | officer |
      | custody.days | whole number | | How many? | officer |
      | custody.since | date | | Since when? | officer |
      | person.convictions | list of conviction | | Which? | search |

      ## conviction: one conviction

      | fact | type | values | question | who |
      | --- | --- | --- | --- | --- |
      | statute | code | | Which? | search |
      | sealed | yes/no | | Is it? | search |
      | status | one of | final, vacated | Does it stand? | search |
      | daysServed | whole number | | How many? | search |
      """;

  private static final String LAW =
      """
      id: town
      name: Town Code
      cite: Town Code § 1
      agency: Town
      layer: local
      versions:
        - { from: 2014-01-01, enacted-by: a, file: 2014-01-01.md, status: in-force, regulates: [hold] }
        - { from: 2020-01-01, enacted-by: b, file: 2020-01-01.md, status: in-force, regulates: [hold], touches: [] }
      readings:
        R-1: { question: Which?, of: (a), alternatives: { "1": One., "2": Two. } }
      sources: []
      """;

  private static final String TEXT =
      """
      ---
      law: town
      from: DAY
      cite: Town Code § 1
      ---

      # Town Code

      ## standing(conviction): does it stand?

      [§ 1]

      | statute `conviction.statute` | sealed `conviction.sealed` | = | because |
      | --- | --- | --- | --- |
      | NY PL | no | yes | (c): it stands |
      | not NY PL | no | no | (c): another statute |
      | - | yes | no | (c): it is sealed |

      ## convicted: is there one?

      [§ 1]

      ```feel
      some c in person.convictions satisfies standing(c)
      ```

      ## hold: may it?

      [§ 1]

      | warrant `warrant.issuer` | convicted `convicted` | reading R-1 | = | because |
      | --- | --- | --- | --- | --- |
      | judge | yes | - | may | (a): a judge, and a conviction |
      | judge | no | 1 | may | (a): a judge is enough (reading R-1) |
      | judge | no | 2 | must-not | (a): a judge is not enough (reading R-1) |
      | none | - | - | must-not | (b): no warrant |
      """;

  private SmallBook() {}

  static LawBook in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("town"));
      Files.writeString(folder.resolve("vocabulary.md"), VOCABULARY);
      Files.writeString(folder.resolve("stacks.yaml"), "town: [town]\n");
      Files.writeString(folder.resolve("town/law.yaml"), LAW);
      for (String day : new String[] {"2014-01-01", "2020-01-01"}) {
        Files.writeString(folder.resolve("town/" + day + ".md"), TEXT.replace("DAY", day));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LawBook.open(folder);
  }
}
