package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the staff of an agency does over HTTP, for tests; every write has a key of its own. */
final class Agencies {

  static final String RELEASE = "2024-06-02T09:07:13-04:00";

  /** On the list of NYC Admin. Code § 9-131, with all that the laws ask of it. */
  static final String FELONY =
      """
      {"statute": "NY PL", "section": "120.10", "level": "felony", "jurisdiction": "US-NY",
       "judgmentOn": "2023-05-04", "status": "final", "youthfulOffender": false, "juvenile": false,
       "sealed": false, "equivalentOf": "none", "attempt": "none", "predicateFelony": false,
       "patronizing": false}
      """;

  private static final Pattern CASE = Pattern.compile("\"case\":\"([0-9a-f]+)\"");
  private static final Pattern SUBMISSION = Pattern.compile("\"submission\":\"([0-9a-f]+)\"");
  private static final Pattern REQUEST = Pattern.compile("\"request\":\"(R\\d+)\"");

  private final Running service;
  private final Map<String, String[]> tokens = new TreeMap<>();

  Agencies(Running service) {
    this.service = service;
  }

  /** Headers of somebody, with a fresh key and more. */
  String[] as(String account, String... more) {
    List<String> headers = new ArrayList<>(List.of(tokens.computeIfAbsent(account, service::as)));
    headers.add("Idempotency-Key");
    headers.add("key-" + service.next());
    headers.addAll(List.of(more));
    return headers.toArray(String[]::new);
  }

  /** Registers a custody and returns the id of its case. */
  String registered(String account, String number, String convictions) {
    HttpResponse<String> answer =
        service.post("/v1/cases", custody(number, convictions), as(account));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return found(CASE, answer.body());
  }

  static String custody(String number, String convictions) {
    return """
    {"agencyNumber": "%s", "facts": {
      "custody": {"basis": "arrest", "arrestedOn": "2024-05-20", "releaseDueAt": "%s"},
      "person": {"convictions": [%s], "terrorWatchlistMatch": false}}}
    """
        .formatted(number, RELEASE, convictions);
  }

  /** Records a detainer of a requester's office and returns its name. */
  String received(String account, String caseId, String requester, String issuer) {
    HttpResponse<String> answer =
        service.post("/v1/cases/" + caseId + "/requests", detainer(requester, issuer), as(account));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Matcher names = REQUEST.matcher(answer.body());
    String last = "";
    while (names.find()) {
      last = names.group(1);
    }
    return last;
  }

  /** A requester hands in a detainer; returns what it is called. */
  String submitted(String account, String about, String issuer) {
    String facts = detainer("", issuer).replaceFirst("(?s)^.*?\"facts\": ", "");
    String body = "{\"agency\": \"nyc-doc\", \"about\": \"" + about + "\", \"facts\": " + facts;
    HttpResponse<String> answer = service.post("/v1/submissions", body, as(account));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return found(SUBMISSION, answer.body());
  }

  static String detainer(String requester, String issuer) {
    return """
    {"requester": {"agency": "%s", "office": "%s"}, "channel": "email",
     "receivedAt": "2024-06-01T10:00:00-04:00", "facts": {
      "request": {"kind": "detainer", "form": "I-247A", "purpose": "civil-immigration",
        "presentedAt": "2024-06-01T10:00:00-04:00", "requiredByLaw": false,
        "information": ["release-date", "incarceration-status", "court-date"],
        "requester": {"agency": "us-ice", "enforcesCivilImmigrationLaw": true}},
      "warrant": {"issuer": "%s", "presentedAt": "2024-06-01T10:00:00-04:00",
        "probableCause": true, "authorizesCustody": true, "purpose": "civil-removal"}}}
    """
        .formatted(requester, DemoPeople.OFFICE, issuer);
  }

  private static String found(Pattern pattern, String in) {
    Matcher matcher = pattern.matcher(in);
    assertThat(matcher.find()).as(in).isTrue();
    return matcher.group(1);
  }
}
