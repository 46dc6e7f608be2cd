package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.book.LawBook;
import comity.kernel.compile.Compiler;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.json.CaseReader;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the layers that bind one agency say together. */
final class StackTest {

  private static final LawBook BOOK = LawBook.open(Path.of(""));

  private static final String DETAINER =
      """
      "request": {"kind": "detainer", "form": "I-247A", "box": "1", "reason": "final-order",
        "servedOnPerson": true, "requester": {"agency": "us-ice", "federal": true, "enforcesCivilImmigrationLaw": true}},
      "custody": {"arrestedOn": "2024-02-20", "judicialDepartment": "second"}\
      """;
  private static final String BARE = "\"warrant\": {\"issuer\": \"none\"}";
  private static final String JUDGE =
      """
      "warrant": {"issuer": "article-iii-judge", "purpose": "federal-crime", "probableCause": true,
        "authorizesCustody": true, "presentedAt": "2024-03-01T10:00:00-05:00"}\
      """;
  private static final String MATCH =
      "\"person\": {\"convictions\": [], \"terrorWatchlistMatch\": true}";
  private static final String READINGS =
      """
      "F-1": "1", "F-2": "1", "N-3": "1", "A-14a": "1", "A-14b": "1", "A-21": "2",
      "A-23": "1\"\
      """;

  @Test
  void aLocalPermissionToHoldFallsWithTheStateRuling() {
    assertThat(hold("us-ny-nyc/nypd", "2024-03-02", BARE, "\"A-16\": \"1\""))
        .containsExactly("must-not");
  }

  @Test
  void aLocalPermissionToHoldStandsOnTheOtherReading() {
    assertThat(hold("us-ny-nyc/nypd", "2024-03-02", BARE, "\"A-16\": \"2\""))
        .containsExactly("may");
  }

  @Test
  void aLocalPermissionToHoldHangsOnTheReadingWhileItIsOpen() {
    assertThat(hold("us-ny-nyc/nypd", "2024-03-02", BARE, "\"A-1\": \"2\""))
        .containsExactly("must-not", "may");
  }

  @Test
  void aLocalBanStandsWhateverTheStateRulingMeans() {
    assertThat(hold("us-ny-nyc/doc", "2024-03-02", BARE, "\"A-16\": \"2\""))
        .containsExactly("must-not");
  }

  @Test
  void beforeTheRulingTheLocalPermissionDecides() {
    assertThat(hold("us-ny-nyc/nypd", "2018-11-13", BARE, "\"A-16\": \"1\""))
        .containsExactly("may");
  }

  @Test
  void aFederalCriminalWarrantIsHonoredInEveryLayer() {
    String readings = "\"A-8\": \"2\", \"A-9\": \"2\"";
    assertThat(hold("us-ny-nyc/doc", "2024-03-02", JUDGE, readings)).containsExactly("may");
  }

  @Test
  void theActOf2026LeavesALocalPermissionToCounsel() {
    String readings = "\"A-16\": \"2\", \"N-8\": \"1\"";
    assertThat(hold("us-ny-nyc/nypd", "2026-10-01", BARE, readings))
        .containsExactly("needs-counsel");
  }

  @Test
  void aDutyUnderTexasLawMeetsAFederalPermission() {
    String readings = "\"T-3\": \"1\"";
    assertThat(hold("us-tx-travis", "2018-01-01", proofLacking(), readings))
        .containsExactly("must");
  }

  @Test
  void aDutyUnderTexasLawAgainstTheFourthAmendmentIsAConflict() {
    String suspicion = DETAINER.replace("final-order", "suspicion");
    Answer answer =
        decide("us-tx-travis", "2018-01-01", suspicion, proofLacking(), "\"T-3\": \"1\"");
    assertThat(answer.possible()).extracting(Outcome::conflict).containsExactly(true);
  }

  private static String proofLacking() {
    return "\"warrant\": {\"issuer\": \"immigration-officer\"},"
        + " \"person\": {\"provedCitizenshipOrStatus\": false}";
  }

  private static List<String> hold(String stack, String day, String facts, String readings) {
    String all = facts.contains("person") ? facts : facts + ",\n" + MATCH;
    return decide(stack, day, DETAINER, all, readings).possible().stream()
        .map(Outcome::modality)
        .toList();
  }

  private static Answer decide(
      String stack, String day, String request, String facts, String readings) {
    String adopted = "\"readings\": {" + READINGS + ", " + readings + "}";
    String one = "{" + request + ", " + facts + ", " + adopted + "}";
    List<Edition> editions =
        BOOK.stack(stack).stream().map(id -> BOOK.edition(id, LocalDate.parse(day))).toList();
    Vocabulary vocabulary = BOOK.vocabulary(editions.stream().map(Edition::law).toList());
    Decider decider = new Decider(Compiler.compile(vocabulary, editions));
    byte[] json = one.getBytes(StandardCharsets.UTF_8);
    return decider
        .decide(new CaseReader(vocabulary, id -> true).read(json).draft().build())
        .answer("hold");
  }
}
