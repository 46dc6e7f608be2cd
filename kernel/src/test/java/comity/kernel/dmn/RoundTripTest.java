package comity.kernel.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written as DMN and read back is the same law. */
final class RoundTripTest {

  private static final String VOCABULARY =
      """
      # Facts

      ## case: a licence

      | fact            | type         | values                    | question                | who     |
      | --------------- | ------------ | ------------------------- | ----------------------- | ------- |
      | request.kind    | one of       | new, renewal              | What is asked?          | clerk   |
      | request.on      | date         |                           | On which day?           | clerk   |
      | request.at      | instant      |                           | At which hour?          | clerk   |
      | owner.fines     | list of fine |                           | Which fines?            | court   |
      | owner.dogs      | whole number |                           | How many dogs?          | clerk   |
      | owner.height    | number       |                           | How tall?               | clerk   |
      | exempt          | yes/no       |                           | Is the owner exempt?    | counsel |
      | established.exempt | one of    | as-required*, told        | How is it known?        | clerk   |

      ## fine: one fine

      | fact     | type         | values            | question             | who   |
      | -------- | ------------ | ----------------- | -------------------- | ----- |
      | section  | code         |                   | Under which section? | court |
      | level    | one of       | high, low         | Of which level?      | court |
      | on       | date         |                   | On which day?        | court |
      | days     | whole number |                   | How many days late?  | court |
      | paid     | yes/no       |                   | Is it paid?          | court |
      """;

  private static final String LAW =
      """
      ---
      law: xx/dogs
      from: 2020-02-29
      cite: Dog Code § 4
      ---

      # Dog Code § 4: licences & "fees" <every owner>

      As amended.

      A second paragraph.

      ## recent(fine): is it recent?

      Exactly two years is not. [(a)(1); reading B-2]

      ```feel
      request.on < fine.on + duration("P2Y") + duration("P1D") * fine.days
      ```

      ## serious(fine): is it serious?

      [(a)(2)]

      | level `fine.level` | listed `fine.section in bad-acts` | one of two `fine.section in ("1", "2(a)")` | reading B-2 | =   | because                    |
      | ------------------ | --------------------------------- | ------------------------------------------ | ----------- | --- | -------------------------- |
      | high               | yes                               | -                                          | -           | yes | (a)(2): it is on the list  |
      | not high           | -                                 | -                                          | -           | no  | (a)(2): it is not high     |
      | -                  | no                                | yes                                        | 2           | yes | (a)(2): it is named        |
      | -                  | no                                | -                                          | 1           | no  | (a)(2): it is not named    |

      ## known(fact, how, ways): is the fact known in such a way?

      ```feel
      fact and how in ways
      ```

      ## ways: which ways count?

      [(b)]

      ```feel
      if reading B-2 = "1" then ["as-required", "told"] else ["as-required"]
      ```

      ## indebted: does the owner owe?

      [(b)(1)]

      ```feel
      not(known(fact: exempt, how: established.exempt, ways: ways))
      and (some f in owner.fines satisfies serious(f) and recent(f) and not(f.paid)
      or count(owner.fines[serious(item)]) >= 3)
      ```

      ## size: how many dogs?

      hit policy: first

      | dogs `owner.dogs` | height `owner.height` | =     | because             |
      | ----------------- | --------------------- | ----- | ------------------- |
      | [0..2]            | < 1.5                 | few   | (c): two or fewer   |
      | (2..9]            | -                     | many  | (c): three to nine  |
      | -                 | -                     | other | (c): anything else  |

      ## term: for how long?

      | asked `request.kind` | = duration        | = excluding            | = calendar | = from      | because           |
      | -------------------- | ----------------- | ---------------------- | ---------- | ----------- | ----------------- |
      | new                  | duration("PT48H") | ["saturday", "sunday"] | us-ny      | release-due | (d): two days     |
      | renewal              | duration("P3D")   | []                     | us-ny      | release-due | (d): three days   |

      ## hold: may the dog be held?

      Prose with <signs> & so on. [(d)]

      hit policy: unique

      | owes `indebted` | size `size` | late `request.at >= date and time("2020-03-01T12:00:00-05:00")` | =       | within | because                      |
      | --------------- | ----------- | --------------------------------------------------------------- | ------- | ------ | ---------------------------- |
      | yes             | few, many   | -                                                               | may     | term   | (d): it may: for a while     |
      | yes             | not few, many | yes                                                           | must    | -      | (d): it must                 |
      | yes             | not few, many | no                                                            | must    | term   | (d): it must, for a while    |
      | no              | -           | -                                                               | must-not | -     | Dog Code § 5: it must not    |

      ## notify: is notice given?

      | owes `indebted` | =           | because                  |
      | --------------- | ----------- | ------------------------ |
      | yes             | may         | (e): notice may be given |
      | no              | plainNotice | (e): see there           |

      ## plainNotice: what of the others?

      ```feel
      if exempt then "must-not" else "not-regulated"
      ```
      """;

  private static final List<String> LISTS = List.of("bad-acts");

  private static Vocabulary vocabulary() {
    Vocabulary facts = VocabularyFile.parse("vocabulary.md", VOCABULARY).vocabulary();
    List<Fact> root = new ArrayList<>(facts.root().facts());
    FactType reading = new FactType.OneOf(List.of("1", "2"), "");
    root.add(new Fact("reading B-2", root.size(), reading, "Which?", "counsel"));
    List<RecordType> records = new ArrayList<>(facts.records().values());
    records.removeIf(r -> r.name().equals(Vocabulary.CASE));
    records.add(new RecordType(Vocabulary.CASE, root));
    return new Vocabulary(records);
  }

  private static String exported() {
    return DmnExport.write(Notation.parse("law.md", LAW), vocabulary(), LISTS);
  }

  @Test
  void everyFormOfTheNotationComesBack() {
    LawText text = Notation.parse("law.md", LAW);
    Imported imported = DmnImport.read("law.dmn", exported());
    assertThat(Notation.print(imported.text())).isEqualTo(Notation.print(text));
  }

  @Test
  void factsComeBackWithTheirTypesQuestionsAndAssumedValues() {
    Vocabulary written = vocabulary();
    Vocabulary read = DmnImport.read("law.dmn", exported()).vocabulary();
    for (RecordType record : written.records().values()) {
      for (Fact fact : record.facts()) {
        Fact back = read.record(record.name()).orElseThrow().fact(fact.path()).orElse(null);
        assertThat(back).as(record + " " + fact.path()).isNotNull();
        assertThat(back.type()).isEqualTo(fact.type());
        assertThat(back.question()).isEqualTo(fact.question());
        assertThat(back.who()).isEqualTo(fact.who());
      }
    }
  }

  @Test
  void listsComeBackByTheirNames() {
    assertThat(DmnImport.read("law.dmn", exported()).lists()).containsExactly("bad-acts");
  }

  @Test
  void sameTextGivesTheSameBytes() {
    assertThat(exported()).isEqualTo(exported());
  }

  @Test
  void exportOfWhatWasReadBackGivesTheSameBytes() {
    Imported imported = DmnImport.read("law.dmn", exported());
    String again = DmnExport.write(imported.text(), imported.vocabulary(), imported.lists());
    assertThat(again.lines().filter(l -> l.contains("<rule") || l.contains("Entry")).toList())
        .isEqualTo(
            exported().lines().filter(l -> l.contains("<rule") || l.contains("Entry")).toList());
  }
}
