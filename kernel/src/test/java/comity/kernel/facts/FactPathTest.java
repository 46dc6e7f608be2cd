package comity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.Vocabulary;
import comity.kernel.notation.VocabularyFile;
import org.junit.jupiter.api.Test;

final class FactPathTest {

  private static final Vocabulary VOCABULARY =
      VocabularyFile.parse(
              "vocabulary.md",
              """
              # Facts

              ## case: the case

              | fact | type | values | question | who |
              | --- | --- | --- | --- | --- |
              | person.match | yes/no | | a match? | officer |
              | person.cases | list of pending | | which? | officer |

              ## pending: a case

              | fact | type | values | question | who |
              | --- | --- | --- | --- | --- |
              | open | yes/no | | open? | officer |
              | charges | list of charge | | which? | officer |

              ## charge: a charge

              | fact | type | values | question | who |
              | --- | --- | --- | --- | --- |
              | section | code | | which? | officer |
              """)
          .vocabulary();

  private static FactPath path(String path) {
    return FactPath.of(VOCABULARY, path).orElseThrow();
  }

  @Test
  void aFactOfAnElementOfAnElementIsSetWhereItStands() {
    Facts facts = new Draft(VOCABULARY).build();
    facts = path("person.cases").set(facts, 2);
    facts = path("person.cases[1].charges").set(facts, 1);
    facts = path("person.cases[1].charges[0].section").set(facts, "120.05");
    facts = path("person.match").set(facts, true);

    Facts second = facts.elements(1).get(1);
    assertThat(second.elements(1).getFirst().object(0)).isEqualTo("120.05");
    assertThat(second.elements(1).getFirst().up(2)).isSameAs(facts);
    assertThat(facts.elements(1).getFirst().knows(1)).isFalse();
    assertThat(path("person.cases[1].charges[0].section").isKnown(facts)).isTrue();
    assertThat(path("person.cases[0].open").isKnown(facts)).isFalse();
  }

  @Test
  void whatIsSetToNothingIsUnknownAgain() {
    Facts facts = path("person.match").set(new Draft(VOCABULARY).build(), false);
    assertThat(path("person.match").isKnown(path("person.match").set(facts, null))).isFalse();
  }

  @Test
  void anElementThatIsNotThereIsRefused() {
    Facts facts = path("person.cases").set(new Draft(VOCABULARY).build(), 1);
    assertThatThrownBy(() -> path("person.cases[1].open").set(facts, true))
        .isInstanceOf(FactException.class)
        .hasMessage("`open` has no such element");
  }

  @Test
  void aPathThatTheVocabularyLacksIsNone() {
    assertThat(FactPath.of(VOCABULARY, "person.cases[0].section")).isEmpty();
    assertThat(FactPath.of(VOCABULARY, "person.match[0].open")).isEmpty();
    assertThat(FactPath.of(VOCABULARY, "warrant.issuer")).isEmpty();
  }
}
