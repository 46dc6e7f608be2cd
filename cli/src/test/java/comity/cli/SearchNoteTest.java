package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.choice.ComparedLaw;
import comity.kernel.facts.Draft;
import comity.kernel.json.SearchWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Search;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single cases are told as what they are: not the whole answer. */
final class SearchNoteTest {

  private static final Search<Difference> NOTHING =
      new Search<>(List.of("hold", "notify"), List.of(), List.of());
  private static final Search<Difference> ONE =
      new Search<>(List.of("hold", "notify", "inform"), List.of(difference()), List.of("inform"));

  @Test
  void oneCaseIsSaidToBeOneAndTheRestToBeKnownOrNot() {
    assertThat(note(ONE))
        .startsWith("From a@2020-01-01 to b@2021-01-01")
        .contains("node budget is spent")
        .contains("may, then must not")
        .contains("For instance {\"x\":{\"known\":true}}")
        .contains("Each of these is one case; there may be others")
        .contains("Surely answered alike in every case: notify.")
        .contains("Not known, for the solver gave up: inform.");
  }

  @Test
  void whereThereSurelyIsNoneThatIsTheAnswer() {
    assertThat(note(NOTHING))
        .contains("Nothing changes: every case is answered alike.")
        .doesNotContain("gave up");
  }

  @Test
  void programsAreToldWhetherTheAnswerIsComplete() {
    assertThat(json(ONE))
        .isEqualTo(
            "{\"a\":\"a\",\"b\":\"b\",\"complete\":false,\"equal\":false,\"looked\":[\"hold\",\"notify\",\"inform\"],"
                + "\"gaveUp\":[\"inform\"],\"witnesses\":[{\"act\":\"hold\",\"before\":{\"modality\":\"may\",\"limit\":null},"
                + "\"after\":{\"modality\":\"must-not\",\"limit\":null},\"witness\":{\"x\":{\"known\":true}}}]}");
    assertThat(json(NOTHING)).contains("\"complete\":true,\"equal\":true");
    assertThat(json(new Search<>(List.of("hold"), List.of(), List.of("hold"))))
        .contains("\"complete\":false,\"equal\":null");
  }

  private static String note(Search<Difference> search) {
    PlainSheet sheet = new PlainSheet();
    new SearchNote(sheet)
        .write(
            new ComparedLaw("a@2020-01-01", List.of()),
            new ComparedLaw("b@2021-01-01", List.of()),
            search);
    return sheet.text();
  }

  private static String json(Search<Difference> search) {
    Utf8 json = new Utf8();
    SearchWriter.write("a", "b", search, json);
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }

  private static Difference difference() {
    Fact fact = new Fact("x.known", 0, new FactType.YesNo(), "Is it known?", "the file");
    Vocabulary vocabulary = new Vocabulary(List.of(new RecordType(Vocabulary.CASE, List.of(fact))));
    return new Difference(
        "hold",
        Outcome.of("may", List.of()),
        Outcome.of("must-not", List.of()),
        new Draft(vocabulary).set("x.known", true).build());
  }
}
