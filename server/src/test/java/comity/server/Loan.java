package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** A production over HTTP, from the request to the return, of somebody who does not exist. */
final class Loan {

  /** As a court might word it. */
  static final String CLAUSE = "to be returned to federal custody on conclusion";

  static final String PROPOSAL =
      """
      {"agency": "nyc-doc", "person": {"localNumber": "", "alienNumber": "A012345678",
       "stateNumber": "01234567Q", "fbiNumber": "", "counsel": "public defender",
       "language": "es"}}
      """;

  static final String PERSON =
      """
      {"localNumber": "%s", "alienNumber": "%s", "stateNumber": "", "fbiNumber": "",
       "counsel": "", "language": "es"}
      """;

  static final String NOTICE =
      """
      {"what": "rights on return", "at": "2024-06-01T10:07:13-04:00", "manner": "by hand",
       "language": "es"}
      """;

  static final String CONSENT =
      """
      {"body": "Department of Homeland Security", "official": "field office director",
       "on": "2024-05-10", "conditions": "under guard", "undertaking": "", "refusal": ""}
      """;

  static final String FORM =
      """
      {"edition": "I-247A (3/17)", "boxTwoOn": "2024-05-20", "servedBefore": true,
       "noticeDue": "2024-06-20T09:00:00-04:00"}
      """;

  static final String OUTCOME =
      """
      {"disposition": "dismissed", "sentence": "", "releaseEligibleAt": null,
       "law": "us-ny-nyc/doc@2020-02-04", "decision": "", "notReturned": "", "reviewer": "7",
       "counsel": "", "category": "returned"}
      """;

  private final Running service;
  private final Agencies agencies;
  private final String id;

  private Loan(Running service, Agencies agencies, String id) {
    this.service = service;
    this.agencies = agencies;
    this.id = id;
  }

  /** A prosecutor asks for somebody. */
  static Loan proposed(Running service, Agencies agencies) {
    return proposed(service, agencies, PROPOSAL);
  }

  static Loan proposed(Running service, Agencies agencies, String proposal) {
    HttpResponse<String> answer =
        service.post("/v1/productions", proposal, agencies.as("prosecutor"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new Loan(
        service,
        agencies,
        answer.body().replaceFirst("(?s).*?\"production\":\"([0-9a-f]+)\".*", "$1"));
  }

  String id() {
    return id;
  }

  String path(String more) {
    return "/v1/productions/" + id + more;
  }

  static String order(String returnClause) {
    return """
    {"court": "Supreme Court, Kings County, Part 7", "judge": "judge of Part 7",
     "docket": "IND-70001/24", "charges": ["NY PL 120.05, class D felony"],
     "applicant": "assistant 12", "writ": "CPL 580.30", "signedOn": "2024-05-01",
     "productionOn": "2024-06-01", "period": "until the trial is concluded", "expiresOn": null,
     "returnClause": "%s"}
    """
        .formatted(returnClause);
  }

  static String step(String to) {
    return "{\"to\": \"%s\", \"at\": \"2024-06-01T10:15:00-04:00\", \"reason\": \"\", \"change\": null}"
        .formatted(to);
  }

  static String change(String to, String releasing, String receiving) {
    return """
    {"to": "%s", "at": "2024-06-01T10:15:00-04:00", "reason": "", "change": {
     "releasing": "%s", "receiving": "%s", "facility": "intake", "officer": "7",
     "at": "2024-06-01T10:15:00-04:00", "place": "gate 2", "basis": "writ under CPL 580.30",
     "documents": ["writ", "I-247A"]}}
    """
        .formatted(to, releasing, receiving);
  }

  HttpResponse<String> post(String account, String route, String body) {
    return service.post(path(route), body, agencies.as(account));
  }

  Loan done(String account, String route, String body) {
    HttpResponse<String> answer = post(account, route, body);
    assertThat(answer.statusCode()).as(route + body + answer.body()).isEqualTo(200);
    return this;
  }

  /** The person has come and is here. */
  Loan here(String returnClause) {
    return here(returnClause, text -> text);
  }

  /** The same with other words of the agency's. */
  Loan here(String returnClause, UnaryOperator<String> words) {
    done("prosecutor", "/orders", order(returnClause));
    done("prosecutor", "/court-steps", step("writ-issued"));
    done("prosecutor", "/consents", CONSENT);
    done("prosecutor", "/court-steps", step("federal-consent"));
    done("prosecutor", "/court-steps", step("scheduled"));
    done("officer", "/forms", FORM);
    done("officer", "/custody-steps", words.apply(change("received", "us-ice", "nyc-doc")));
    return done("officer", "/custody-steps", step("in-local-custody"));
  }

  String as(String account) {
    return service.get(path(""), agencies.as(account)).body();
  }
}
