package comity.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FactReaderTest {

  private final Vocabulary vocabulary = Workshop.LAWS.vocabulary(List.of());

  private Fact fact(String path) {
    return vocabulary.root().fact(path).orElseThrow();
  }

  private Facts read(String path, String sql) {
    Draft draft = new Draft(vocabulary);
    try (Store store = Store.open()) {
      store.query(
          "select " + sql,
          row -> {
            FactReader.set(draft, fact(path), row.getObject(1));
            return path;
          });
    }
    return draft.build();
  }

  private long number(String path, String sql) {
    return read(path, sql).number(fact(path).slot());
  }

  @Test
  void readsEachTypeOfFact() {
    assertThat(number("warrant.probableCause", "true")).isEqualTo(1);
    assertThat(number("request.kind", "'notification'")).isEqualTo(1);
    assertThat(number("custody.arrestedOn", "date '1970-01-03'")).isEqualTo(2);
    assertThat(number("request.presentedAt", "timestamptz '1970-01-01 01:00:01+01'"))
        .isEqualTo(1_000_000_000L);
    assertThat(
            read("request.information", "['address', 'status']")
                .choices(fact("request.information").slot()))
        .containsExactly("address", "status");
  }

  @Test
  void readsWholeNumbersOfEveryWidth() {
    for (String type : List.of("tinyint", "smallint", "int", "bigint", "hugeint", "decimal(9,2)")) {
      Facts facts = read("person.convictions", "[{'daysIncarcerated': 12::" + type + "}]");
      Facts conviction = facts.elements(fact("person.convictions").slot()).getFirst();
      int slot = conviction.type().fact("daysIncarcerated").orElseThrow().slot();
      assertThat(conviction.number(slot)).as(type).isEqualTo(12);
    }
  }

  @Test
  void readsListsInLists() {
    Facts facts =
        read(
            "person.pendingCases",
            "[{'court': 'criminal', 'charges': [{'section': '120.00'}, {'section': null}]},"
                + " {'court': null, 'charges': null}]");
    List<Facts> cases = facts.elements(fact("person.pendingCases").slot());
    int charges = cases.getFirst().type().fact("charges").orElseThrow().slot();

    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).elements(charges)).hasSize(2);
    assertThat(cases.get(1).elements(charges)).isNull();
  }

  @Test
  void nullIsUnknownAndAnEmptyListIsNot() {
    int slot = fact("person.convictions").slot();

    assertThat(read("person.convictions", "null").elements(slot)).isNull();
    assertThat(read("person.convictions", "[]").elements(slot)).isEmpty();
    assertThat(number("custody.arrestedOn", "null::date")).isEqualTo(Facts.UNKNOWN);
  }

  @Test
  void refusesADoubleForAWholeNumber() {
    assertThatThrownBy(() -> read("person.convictions", "[{'daysIncarcerated': 1.5::double}]"))
        .isInstanceOf(FactException.class)
        .hasMessage(
            "`person.convictions[0].daysIncarcerated` expects a whole number from 0 to 100000");
  }
}
