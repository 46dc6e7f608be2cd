package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseReaderTest {

  private static final long SEED = 20261122;

  private final CaseReader reader =
      new CaseReader(SmallVocabulary.VOCABULARY, id -> id.equals("B-1"));

  @Test
  void anEmptyObjectLeavesEverythingUnknownButTheAssumed() {
    Facts facts = read("{}");

    assertThat(facts.number(slot("request.kind"))).isEqualTo(Facts.UNKNOWN);
    assertThat(facts.elements(slot("person.convictions"))).isNull();
    assertThat(facts.number(slot("established.person.finalRemovalOrder"))).isZero();
  }

  @Test
  void readsEachTypeOfFact() {
    Facts facts =
        read(
            """
            {
              "request": {
                "kind": "notification", "presentedAt": "1970-01-01T01:00:00+01:00",
                "information": ["address", "status", "address"]
              },
              "warrant": { "probableCause": true },
              "custody": { "arrestedOn": "1970-01-03", "weight": 71.5 }
            }
            """);

    assertThat(facts.number(slot("request.kind"))).isEqualTo(1);
    assertThat(facts.number(slot("request.presentedAt"))).isZero();
    assertThat(facts.choices(slot("request.information"))).containsExactly("address", "status");
    assertThat(facts.number(slot("warrant.probableCause"))).isEqualTo(1);
    assertThat(facts.number(slot("custody.arrestedOn"))).isEqualTo(2);
    assertThat(facts.knows(slot("custody.weight"))).isTrue();
  }

  @Test
  void readsListsWithinLists() {
    Facts facts =
        read("{\"person\": {\"pendingCases\": [{}, {\"charges\": [{\"section\": \"120.00\"}]}]}}");

    List<Facts> cases = facts.elements(slot("person.pendingCases"));
    assertThat(cases).hasSize(2);
    assertThat(cases.getFirst().elements(0)).isNull();
    assertThat(cases.getLast().elements(0).getFirst().object(0)).isEqualTo("120.00");
  }

  /** A reader remembers in which order keys came; the memory must not show. */
  @Test
  void keysMayComeInAnyOrderAndAnyDisguiseFromCaseToCase() {
    Random chance = new Random(SEED);
    List<String> keys = new ArrayList<>(List.of("kind", "presentedAt", "information", "kin"));
    for (int i = 0; i < 500; i++) {
      Collections.shuffle(keys, chance);
      List<String> some = keys.subList(0, 1 + chance.nextInt(keys.size()));
      String json = json(some, chance);
      if (some.contains("kin")) {
        assertThat(catchThrowableOfType(CaseException.class, () -> read(json)))
            .as("seed %d, case %d: %s", SEED, i, json)
            .hasMessageContaining("request.kin");
      } else {
        Facts facts = read(json);
        assertThat(List.of("kind", "presentedAt", "information"))
            .as("seed %d, case %d: %s", SEED, i, json)
            .allSatisfy(key ->
                assertThat(facts.knows(slot("request." + key))).isEqualTo(some.contains(key)));
      }
    }
  }

  private static String json(List<String> keys, Random chance) {
    Map<String, String> values =
        Map.of(
            "kind", "\"detainer\"",
            "presentedAt", "\"2024-03-01T10:15:00Z\"",
            "information", "[]",
            "kin", "1");
    return keys.stream()
        .map(key -> "\"" + (chance.nextInt(4) == 0 ? escaped(key) : key) + "\":" + values.get(key))
        .collect(Collectors.joining(",", "{\"request\":{", "}}"));
  }

  private static String escaped(String key) {
    return "\\u%04x".formatted((int) key.charAt(0)) + key.substring(1);
  }

  @Test
  void anEmptyListIsKnownAndNullIsNot() {
    assertThat(read("{\"person\": {\"convictions\": []}}").elements(slot("person.convictions")))
        .isEmpty();
    assertThat(read("{\"person\": {\"convictions\": null}}").elements(slot("person.convictions")))
        .isNull();
    assertThat(read("{\"person\": null}").elements(slot("person.convictions"))).isNull();
  }

  @Test
  void nullMeansNoneForEquivalentsAndAttempts() {
    Facts conviction = conviction("{\"equivalentOf\": null, \"attempt\": null, \"section\": null}");

    assertThat(conviction.object(2)).isEqualTo("none");
    assertThat(conviction.number(3)).isZero();
    assertThat(conviction.object(0)).isNull();
  }

  @Test
  void readsHowAFactWasEstablished() {
    Facts facts = read("{\"established\": {\"person.finalRemovalOrder\": \"requester\"}}");

    assertThat(facts.number(slot("established.person.finalRemovalOrder"))).isEqualTo(2);
  }

  @Test
  void readsAdoptedReadings() {
    assertThat(read("{\"readings\": {\"A-10\": \"2\"}}").number(slot("reading A-10"))).isEqualTo(1);
  }

  @Test
  void passesOverReadingsOfOtherLaws() {
    assertThat(
            read("{\"readings\": {\"B-1\": {\"x\": [1]}, \"A-10\": \"1\"}}")
                .number(slot("reading A-10")))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-01T15:15:00Z",
        "2024-03-01T10:15:00-05:00",
        "2024-03-01T10:15-05:00",
        "2024-03-01T20:45:00.000+05:30",
        "2024-03-02T09:15:00+18:00"
      })
  void readsInstantsInEveryFormAsTheLibraryDoes(String text) {
    long expected = OffsetDateTime.parse(text).toEpochSecond() * 1_000_000_000L;

    assertThat(
            read("{\"request\":{\"presentedAt\":\"" + text + "\"}}")
                .number(slot("request.presentedAt")))
        .isEqualTo(expected);
  }

  @Test
  void readsEveryDayOfALeapYearAsTheLibraryDoes() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    for (LocalDate day = first; day.getYear() == 2024; day = day.plusDays(1)) {
      assertThat(
              read("{\"custody\":{\"arrestedOn\":\"" + day + "\"}}")
                  .number(slot("custody.arrestedOn")))
          .isEqualTo(day.toEpochDay());
    }
  }

  @Test
  void tellsTheDayOnTheWallWhereAnInstantWasWritten() {
    String late = "{\"request\":{\"presentedAt\":\"2024-03-01T23:30:00-05:00\"}}";

    assertThat(reader.read(late.getBytes(UTF_8)).presented()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(reader.read(late.getBytes(UTF_8)).releaseDue()).isNull();
  }

  @Test
  void readsAPartOfAnArrayAndCountsLinesFromTheGivenOne() {
    byte[] lines = "xx{\"request\":{\"kind\":1}}yy".getBytes(UTF_8);

    CaseException fault =
        catchThrowableOfType(
            CaseException.class, () -> reader.read(lines, 2, lines.length - 4, 17));

    assertThat(fault.line()).isEqualTo(17);
    assertThat(fault.column()).isEqualTo(20);
  }

  @Test
  void refusesBrokenJson() {
    refused(
        "{\n  \"request\": oops }",
        "line 2, column 14: this is not JSON; look for a missing quote, comma or brace just"
            + " before");
  }

  @Test
  void refusesJsonThatEndsTooEarly() {
    refused(
        "{\"request\": {",
        "line 1, column 14: the JSON ends too early; close its braces, brackets and quotes");
  }

  @Test
  void passesOverTheMarkThatSomeEditorsPutFirst() {
    assertThat(
            read("\ufeff{\"warrant\": {\"probableCause\": true}}")
                .knows(slot("warrant.probableCause")))
        .isTrue();
  }

  @Test
  void saysSoWhereEachLetterHasTwoBytes() {
    for (Charset wide : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
      assertThat(catchThrowableOfType(CaseException.class, () -> reader.read("{}".getBytes(wide))))
          .hasMessage("line 1, column 1: this text is not in UTF-8; save it so");
    }
  }

  @Test
  void countsLettersAndNotTheirBytes() {
    refused(
        "{\"readings\": {\"B-1\": \"für\"}, \"é\": 1}",
        "line 1, column 30: `é` is not a known field; known here: custody, established, person,"
            + " readings, request, warrant");
  }

  @Test
  void refusesNothing() {
    refused(
        " ", "line 1, column 1: there is nothing to read; a case is one JSON object, if only {}");
  }

  @Test
  void refusesAListInPlaceOfACase() {
    refused("[{}]", "line 1, column 1: a case is one JSON object, not a list");
  }

  @Test
  void refusesMoreThanOneCase() {
    refused(
        "{} {}",
        "line 1, column 4: the case ends before this; give several cases one a line, with `-`");
  }

  @Test
  void refusesJsonNestedBeyondReason() {
    refused(
        "{\"person\":{\"convictions\":" + "[".repeat(2000),
        "line 1, column 27: `person.convictions[0]` expects an object in braces, not a list");
    refused(
        "{\"readings\":{\"B-1\":" + "[".repeat(2000),
        "line 1, column 518: the JSON is nested deeper than 500 levels");
  }

  @Test
  void namesTheFieldThatWasProbablyMeant() {
    refused(
        "{\"request\": {\"knid\": \"detainer\"}}",
        "line 1, column 14: `request.knid` is not a known field; did you mean `request.kind`?");
    refused(
        "{\"warrant\": {\"presentedAt\": 1}}",
        "line 1, column 14: `warrant.presentedAt` is not a known field; did you mean"
            + " `request.presentedAt`?");
    refused(
        "{\"person\": {\"convictions\": [{}, {\"setcion\": 1}]}}",
        "line 1, column 34: `person.convictions[1].setcion` is not a known field; did you mean"
            + " `person.convictions[].section`?");
  }

  @Test
  void namesTheKnownFieldsWhereNoneIsNear() {
    refused(
        "{\"person\": {\"nationality\": \"X\"}}",
        "line 1, column 13: `person.nationality` is not a known field; known here: convictions,"
            + " pendingCases");
  }

  @Test
  void saysHowAPathIsWrittenAsObjects() {
    refused(
        "{\"request.kind\": \"detainer\"}",
        "line 1, column 2: `request.kind` is not a known field; write each part as an object of its"
            + " own, {\"request\": {\"kind\": …}}");
  }

  @Test
  void refusesTheKindThatOnlyTheDecisionSets() {
    refused(
        "{\"information\": \"status\"}",
        "line 1, column 2: `information` is not a known field; did you mean"
            + " `request.information`?");
  }

  @Test
  void refusesAReadingThatNoLawHas() {
    refused(
        "{\"readings\": {\"A-11\": \"1\"}}",
        "line 1, column 15: `readings.A-11` is not a reading of these laws; did you mean"
            + " `readings.A-10`?");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    refused(
        "{\"custody\": {\"weight\": null, \"weight\": 1}}",
        "line 1, column 30: `custody.weight` stands twice; keep one of them");
    refused(
        "{\"custody\": {}, \"custody\": {}}",
        "line 1, column 17: `custody` stands twice; keep one of them");
  }

  @Test
  void refusesAValueThatIsNotInTheList() {
    refused(
        "{\"request\": {\"kind\": \"detention\"}}",
        "line 1, column 22: `request.kind` cannot be `detention`; it takes one of detainer,"
            + " notification");
    refused(
        "{\"request\": {\"information\": [\"status\", \"phone\"]}}",
        "line 1, column 40: `request.information[1]` cannot be `phone`; it takes one of status,"
            + " release-date, address");
  }

  @Test
  void refusesADayThatDoesNotExist() {
    refused(
        "{\"custody\": {\"arrestedOn\": \"2023-02-29\"}}",
        "line 1, column 28: `custody.arrestedOn` cannot be `2023-02-29`; it expects a day such as"
            + " \"2024-03-01\"");
  }

  @Test
  void refusesADayOutsideTheYearsThatAreExact() {
    refused(
        "{\"custody\": {\"arrestedOn\": \"1900-12-31\"}}",
        "line 1, column 28: `custody.arrestedOn` cannot be `1900-12-31`; days run from"
            + " 1901-01-01 to 2099-12-31");
  }

  @Test
  void refusesAnInstantWithoutOffset() {
    refused(
        "{\"request\": {\"presentedAt\": \"2024-03-01T10:15:00\"}}",
        "line 1, column 29: `request.presentedAt` cannot be `2024-03-01T10:15:00`; it expects an"
            + " instant with its offset, such as \"2024-03-01T10:15:00-05:00\"");
  }

  @Test
  void doesNotRepeatFreeText() {
    assertThat(message("{\"custody\": {\"arrestedOn\": \"Jane Roe\"}}")).doesNotContain("Jane");
    assertThat(message("{\"person\": {\"convictions\": [{\"section\": {\"of\": \"Jane\"}}]}}"))
        .doesNotContain("Jane");
    assertThat(message("{\"person\": Jane}")).doesNotContain("Jane");
    assertThat(message("{\"request\": {\"kind\": \"Jane Roe\"}}"))
        .contains("`request.kind` cannot be what stands here; it takes one of")
        .doesNotContain("Jane");
    assertThat(message("{\"request\": {\"information\": [\"status\", \"Jane\"]}}"))
        .doesNotContain("Jane");
  }

  @Test
  void keepsOneLineWhateverTheNamesHold() {
    assertThat(message("{\"re\\nquest\\u001b[31m\": 1}"))
        .doesNotContain("\n")
        .doesNotContain("\u001b");
    assertThat(message("{\"" + "k".repeat(500) + "\": 1}")).hasSizeLessThan(300);
  }

  @Test
  void refusesEachWrongType() {
    refused(
        "{\"warrant\": {\"probableCause\": \"yes\"}}",
        "line 1, column 31: `warrant.probableCause` expects true or false, without quotes, not a"
            + " text");
    refused(
        "{\"readings\": {\"A-10\": 2}}",
        "line 1, column 23: `readings.A-10` expects a text in quotes, one of 1, 2, not a number");
    refused(
        "{\"custody\": {\"arrestedOn\": 20240301}}",
        "line 1, column 28: `custody.arrestedOn` expects a day such as \"2024-03-01\", not a"
            + " number");
    refused(
        "{\"custody\": {\"weight\": \"71\"}}",
        "line 1, column 24: `custody.weight` expects a number, without quotes, not a text");
    refused(
        "{\"request\": {\"information\": \"status\"}}",
        "line 1, column 29: `request.information` expects a list of texts among status,"
            + " release-date, address, not a text");
    refused(
        "{\"person\": {\"convictions\": {}}}",
        "line 1, column 28: `person.convictions` expects a list of objects in brackets, not an"
            + " object");
    refused(
        "{\"person\": {\"convictions\": [null]}}",
        "line 1, column 29: `person.convictions[0]` expects an object in braces, not null");
    refused(
        "{\"request\": \"detainer\"}",
        "line 1, column 13: `request` expects an object in braces, not a text");
    refused(
        "{\"person\": {\"convictions\": [{\"section\": 120.05}]}}",
        "line 1, column 41: `person.convictions[0].section` expects a text in quotes, not a"
            + " decimal number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"3\"", "-1", "100001", "18446744073709551617", "1e2", "true"})
  void refusesWhatIsNoCountOfDays(String value) {
    assertThat(message("{\"person\": {\"convictions\": [{\"daysIncarcerated\": " + value + "}]}}"))
        .contains("`person.convictions[0].daysIncarcerated` expects a whole number");
  }

  private Facts read(String json) {
    return reader.read(json.getBytes(UTF_8)).draft().build();
  }

  private Facts conviction(String json) {
    return read("{\"person\": {\"convictions\": [" + json + "]}}")
        .elements(slot("person.convictions"))
        .getFirst();
  }

  private void refused(String json, String message) {
    assertThat(message(json)).isEqualTo(message);
  }

  private String message(String json) {
    return catchThrowableOfType(CaseException.class, () -> read(json)).getMessage();
  }

  private static int slot(String path) {
    return SmallVocabulary.VOCABULARY.root().fact(path).map(Fact::slot).orElseThrow();
  }
}
