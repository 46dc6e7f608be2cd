package comity.kernel.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small folder of laws. */
final class LawsOnDisk {

  static final String VOCABULARY =
      """
      # Facts

      ## case: the case

      | fact         | type   | values | question | who    |
      | ------------ | ------ | ------ | -------- | ------ |
      | warrant.real | yes/no |        | Is it?   | search |
      """;

  static final String LENDER_YAML =
      """
      id: us-ny/lender
      name: The lender
      cite: Code § 1
      agency: all
      layer: state
      versions:
        - { from: 2012-01-01, enacted-by: a, file: 2012.md, status: in-force, regulates: [hold] }
        - { from: 2014-01-01, enacted-by: b, file: 2012.md, status: in-force, regulates: [hold], touches: [] }
        - { from: 2016-01-01, enacted-by: c, file: 2016.md, status: in-force, regulates: [hold], touches: [hold] }
      lists:
        serious: ../lists/serious.csv
      readings:
        A-1: { question: q, of: (a), alternatives: { "1": x, "2": y } }
      """;

  static final String LENDER_TEXT =
      """
      ---
      law: us-ny/lender
      from: 2012-01-01
      cite: Code § 1
      ---

      # The lender

      ## real: does it count?

      As the text says. [(a)(1)]

      | is it so `base` | reading A-1 | =   | because          |
      | --------------- | ----------- | --- | ---------------- |
      | yes             | -           | yes | (a)(2): it is so |
      | no              | 1           | no  | (a)(2): it isn't |
      | no              | 2           | yes | § 7: it may be   |

      ## base: is it so?

      ```feel
      warrant.real
      ```

      ## listed(conviction): is it listed?

      ```feel
      conviction.section in serious
      ```

      ## hold: may they?

      | a `real` | =        | because |
      | -------- | -------- | ------- |
      | yes      | may      | (b): y  |
      | no       | must-not | (b): n  |
      """;

  static final String BORROWER_YAML =
      """
      id: us-ny/city/borrower
      name: The borrower
      cite: Rule 2
      agency: one
      layer: local
      versions:
        - { from: 2013-01-01, enacted-by: a, file: 2013.md, status: in-force, regulates: [notify] }
        - { from: 2016-01-01, enacted-by: a, file: 2013.md, status: in-force, regulates: [notify], touches: [] }
      borrows:
        us-ny/lender: [real, listed]
      """;

  static final String BORROWER_TEXT =
      """
      ---
      law: us-ny/city/borrower
      from: 2013-01-01
      cite: Rule 2
      ---

      # The borrower

      ## notify: may they?

      | a `real` | b `some c in person.convictions satisfies listed(c)` | =        | because |
      | -------- | --------------------------------------------------- | -------- | ------- |
      | yes      | -                                                   | may      | (c): y  |
      | no       | -                                                   | must-not | (c): n  |
      """;

  static final String LIST =
      """
      list,statute,section,from,to,dateVerified,source,title
      serious,NY PL,120.05,2010-01-01,,yes,a,b
      serious,NY PL,120.10,2014-01-01,,yes,a,b
      """;

  private final Path root;

  /** Two laws, the second of which borrows from the first, and one stack. */
  LawsOnDisk(Path root) {
    this.root = root;
    write("vocabulary.md", VOCABULARY);
    write("stacks.yaml", "us-ny/city/borrower: [us-ny/lender, us-ny/city/borrower]\n");
    write("us-ny/lists/serious.csv", LIST);
    write("us-ny/lender/law.yaml", LENDER_YAML);
    write("us-ny/lender/2012.md", LENDER_TEXT);
    write(
        "us-ny/lender/2016.md",
        LENDER_TEXT.replace("from: 2012-01-01", "from: 2016-01-01").replace("§ 7", "§ 8"));
    write("us-ny/city/borrower/law.yaml", BORROWER_YAML.replace("2013-01-01", "2014-01-01"));
    write("us-ny/city/borrower/2013.md", BORROWER_TEXT.replace("2013-01-01", "2014-01-01"));
  }

  void write(String file, String content) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LawBook book() {
    return LawBook.open(root);
  }
}
