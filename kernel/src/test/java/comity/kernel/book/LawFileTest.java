package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import comity.kernel.law.Version.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LawFileTest {

  private static final String CSV =
      """
      list,statute,section,from,to,dateVerified,source,title
      serious,NY PL,120.05,2012-03-21,,yes,a,b
      serious,NY PL,120.10,2014-12-14,,yes,a,b
      """;

  private static final String WHOLE =
      """
      id: us-ny/x
      name: A section
      cite: Code § 1
      agency: A department
      layer: local
      versions:
        - from: 2012-03-21
          enacted-by: Local Law 62
          file: 2012.md
          status: in-force
          regulates: [hold, notify]
          to: 2013-12-31
          unverified: the day
          doubt: { from: 2012-01-01, to: 2012-12-31 }
          suspended:
            - { from: 2012-05-01, to: 2012-06-01, court: A court, citation: 1 N.Y. 1, what: all }
          litigation:
            - { status: settled, case: A v. B }
          note: >-
            two
            lines
        - from: 2014-12-14
          enacted-by: Local Law 58
          file: 2014.md
          status: policy
          regulates: [hold]
          touches: [hold, notify]
        - from: 2018-01-30
          enacted-by: A report
          file: 2014.md
          status: practice
          regulates: [hold]
          touches: []
      lists:
        serious: ../lists/serious.csv
      borrows:
        us-ny/y: [recent, judicialWarrant]
      readings:
        A-10:
          question: Which?
          of: (b)(1)
          from: 2015-02-12
          until: 2026-01-29
          suggested: "2"
          alternatives:
            1: No.
            "2": Yes.
      sources: [A book]
      """;

  /** Two law files and a list, as if they stood on disk. */
  private static final Texts FILES =
      new Texts() {
        private final Map<String, String> files =
            Map.of("2012.md", "", "2014.md", "", "../lists/serious.csv", CSV);

        @Override
        public Optional<String> read(String path) {
          return Optional.ofNullable(files.get(path));
        }

        @Override
        public String name(String path) {
          return path;
        }
      };

  private final Law law = LawFile.parse("law.yaml", WHOLE, FILES);

  @Test
  void aVersionEndsWithItsLastDayOrTheNextVersion() {
    assertThat(law.versions())
        .extracting(Version::until)
        .containsExactly(
            Optional.of(LocalDate.of(2014, 1, 1)),
            Optional.of(LocalDate.of(2018, 1, 30)),
            Optional.empty());
    assertThat(law.on(LocalDate.of(2013, 12, 31))).contains(law.versions().getFirst());
    assertThat(law.on(LocalDate.of(2014, 1, 1))).isEmpty();
    assertThat(law.on(LocalDate.of(2014, 12, 14))).contains(law.versions().get(1));
    assertThat(law.on(LocalDate.of(2030, 1, 1))).contains(law.versions().getLast());
  }

  @Test
  void aVersionKeepsWhatIsSaidOfIt() {
    Version first = law.versions().getFirst();

    assertThat(first.regulates()).containsExactly("hold", "notify");
    assertThat(first.touches()).as("the first touches all").containsExactly("hold", "notify");
    assertThat(first.unverified()).isEqualTo("the day");
    assertThat(first.doubt())
        .contains(new Span(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31)));
    assertThat(first.suspended().getFirst().court()).isEqualTo("A court");
    assertThat(first.litigation()).containsExactly(Map.of("case", "A v. B", "status", "settled"));
    assertThat(first.note()).isEqualTo("two lines");
    assertThat(law.versions().get(1).touches()).containsExactly("hold", "notify");
  }

  @Test
  void aReadingHasItsAlternativesByValue() {
    Reading reading = law.readings().get("A-10");

    assertThat(reading.alternatives())
        .containsExactly(Map.entry("1", "No."), Map.entry("2", "Yes."));
    assertThat(reading.suggested()).isEqualTo("2");
    assertThat(reading.from()).contains(LocalDate.of(2015, 2, 12));
    assertThat(reading.until()).contains(LocalDate.of(2026, 1, 29));
  }

  @Test
  void theRestIsThereToo() {
    assertThat(law.id()).isEqualTo("us-ny/x");
    assertThat(law.lists().get("serious").entries()).hasSize(2);
    assertThat(law.borrows())
        .containsExactly(Map.entry("us-ny/y", List.of("recent", "judicialWarrant")));
    assertThat(law.sources()).containsExactly("A book");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "name: A section ¦ nick: A section ¦ 2:7: unknown key `nick`; expected id, name",
        "name: A section ¦ x: y ¦ 1:1: the key `name` is missing",
        "name: A section ¦ name: ¦ 2:6: expected a text for `name`",
        "name: A section ¦ id: y ¦ 2:1: the key `id` stands twice",
        "layer: local ¦ layer: city ¦ 5:8: `city` for `layer`; expected federal, state, local",
        "from: 2012-03-21 ¦ from: March ¦ 7:11: `March` for `from` is no date",
        "status: in-force ¦ status: old ¦ 10:13: `old` for `status`; expected in-force",
        "status: in-force ¦ state: old ¦ 10:12: unknown key `state`",
        "status: in-force ¦ note: x ¦ 7:5: the key `status` is missing",
        "[hold, notify] ¦ [hold, keep] ¦ 11:16: `keep` in `regulates`; expected hold, notify",
        "[hold, notify] ¦ [hold, hold] ¦ 11:16: `regulates` names something twice",
        "[hold, notify] ¦ hold ¦ 11:16: expected a list for `regulates`",
        "to: 2013-12-31 ¦ to: 2012-03-20 ¦ 12:9: the version ends on 2012-03-20, before it begins",
        "to: 2013-12-31 ¦ to: 2014-12-14 ¦ 12:9: the version ends on 2014-12-14, and the next one"
            + " begins on 2014-12-14",
        "from: 2012-01-01 ¦ from: 2012-04-01 ¦ 14:12: the first day 2012-03-21 lies outside its own"
            + " doubt",
        "to: 2012-12-31 ¦ to: 2011-12-31 ¦ 14:36: the span ends on 2011-12-31, before it begins",
        "unverified: the day ¦ note: x ¦ `doubt` goes with `unverified`",
        "to: 2012-06-01 ¦ to: 2012-04-01 ¦ 16:33: the span ends on 2012-04-01, before it begins on"
            + " 2012-05-01",
        "court: A court, ¦  ¦ 16:9: the key `court` is missing",
        "status: settled, case ¦ status: settled, judge ¦ unknown key `judge`",
        "from: 2018-01-30 ¦ from: 2014-12-14 ¦ 28:11: versions stand in the order of their days;"
            + " 2014-12-14 stands before",
        "from: 2018-01-30 ¦ from: 2014-01-30 ¦ 28:11: versions stand in the order of their days",
        "touches: [] ¦ note: x ¦ the key `touches` is missing: the acts that differ",
        "file: 2012.md ¦ file: 2011.md ¦ 9:11: there is no file `2011.md`",
        "serious: ../lists ¦ Serious: ../lists ¦ 35:12: `Serious` is no name of a list",
        "serious: ../lists ¦ other: ../lists ¦ holds no list `other`; it holds [serious]",
        "serious: ../lists/serious.csv ¦ serious: x.csv ¦ 35:12: there is no file `x.csv`",
        "  A-10: ¦   B: ¦ `B` is no reading's id; expected one such as `A-10`",
        "suggested: \"2\" ¦ suggested: 3 ¦ 44:16: `3` is no alternative of `A-10`",
        "until: 2026-01-29 ¦ until: 2015-02-12 ¦ 43:12: `until` is the first day without the"
            + " reading",
        "      1: No. ¦       one of: No. ¦ `one of` is no value of a reading",
        "of: (b)(1) ¦ about: (b)(1) ¦ unknown key `about`",
      })
  void whatIsWrongIsNamedWithItsPlace(String found, String changed, String says) {
    assertThat(WHOLE).contains(found);
    String content =
        WHOLE.replaceFirst(java.util.regex.Pattern.quote(found), changed == null ? "" : changed);

    assertThat(fault(content)).contains(says);
  }

  @Test
  void anEntryThatComesBetweenTwoVersionsIsRefused() {
    String content = WHOLE.replace("from: 2014-12-14", "from: 2014-02-01");

    assertThat(fault(content))
        .contains(
            "law.yaml:35:12: the list `serious` changes on 2014-12-14 (`120.10`), inside the"
                + " version of 2014-02-01; a version must begin on that day");
  }

  @Test
  void aLawWithoutVersionsIsRefused() {
    assertThat(fault("id: a\nname: b\ncite: c\nagency: d\nlayer: state\nversions: []\n"))
        .contains("law.yaml:6:11: a law has at least one version");
  }

  @Test
  void whatIsNoYamlIsRefused() {
    assertThat(fault("id: [a\n")).contains("law.yaml:2:1: not YAML: ");
    assertThat(fault("")).contains("law.yaml:1:1: an empty file");
    assertThat(fault("- a\n")).contains("law.yaml:1:1: expected keys and values");
  }

  private static String fault(String content) {
    LawException thrown =
        catchThrowableOfType(LawException.class, () -> LawFile.parse("law.yaml", content, FILES));
    assertThat(thrown).isNotNull();
    return thrown.getMessage();
  }
}
