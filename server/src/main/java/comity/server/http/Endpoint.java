package comity.server.http;

import static comity.server.http.Role.ADMINISTRATOR;
import static comity.server.http.Role.AUDITOR;
import static comity.server.http.Role.COUNSEL;
import static comity.server.http.Role.OFFICER;
import static comity.server.http.Role.PROSECUTOR;
import static comity.server.http.Role.RECORDS;
import static comity.server.http.Role.REQUESTER;
import static comity.server.http.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every route there is, and who may use it. Handlers are bound to these and to nothing else, and
 * access goes by these and by nothing else, so a route that is not here cannot be reached.
 */
@SuppressWarnings("ImmutableEnumChecker") // Spring does not say that its methods and patterns are.
public enum Endpoint {
  DECIDE(HttpMethod.POST, "/v1/decide"),
  EXPLAIN(HttpMethod.POST, "/v1/explain"),
  ASK(HttpMethod.POST, "/v1/ask"),
  DIFF(HttpMethod.POST, "/v1/diff"),
  LAWS(HttpMethod.GET, "/v1/laws"),
  LAW(HttpMethod.GET, "/v1/laws/{*id}"),
  OPENAPI(HttpMethod.GET, "/openapi"),
  PROBLEM(HttpMethod.GET, "/problems/{name}"),
  LEDGER(HttpMethod.GET, "/ledger/{*file}"),
  DEMO_TOKEN(HttpMethod.POST, "/demo/token"),
  SESSION(
      HttpMethod.GET,
      "/v1/session",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      REQUESTER,
      PROSECUTOR,
      AUDITOR,
      ADMINISTRATOR),
  SIGN_OUT(
      HttpMethod.DELETE,
      "/v1/session",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      REQUESTER,
      PROSECUTOR,
      AUDITOR,
      ADMINISTRATOR),
  RELEASE_ACCOUNT(HttpMethod.POST, "/v1/accounts/{account}/release", ADMINISTRATOR),
  AUDIT(HttpMethod.GET, "/v1/audit", AUDITOR),
  METRICS(HttpMethod.GET, "/v1/metrics", ADMINISTRATOR),
  CASES(HttpMethod.GET, "/v1/cases", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  REGISTER(HttpMethod.POST, "/v1/cases", OFFICER, SUPERVISOR),
  CASE(HttpMethod.GET, "/v1/cases/{case}", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  EVENTS(HttpMethod.GET, "/v1/cases/{case}/events", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  DECISIONS(
      HttpMethod.GET, "/v1/cases/{case}/decisions", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  RECEIPT(
      HttpMethod.GET,
      "/v1/cases/{case}/events/{number}/receipt",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  FIND(HttpMethod.POST, "/v1/cases/{case}/findings", OFFICER, SUPERVISOR, RECORDS),
  RECEIVE(HttpMethod.POST, "/v1/cases/{case}/requests", OFFICER, SUPERVISOR),
  CORRECT(
      HttpMethod.POST,
      "/v1/cases/{case}/requests/{request}/corrections",
      OFFICER,
      SUPERVISOR,
      RECORDS),
  CANCEL(HttpMethod.POST, "/v1/cases/{case}/requests/{request}/cancellation", OFFICER, SUPERVISOR),
  ACT(HttpMethod.POST, "/v1/cases/{case}/actions", OFFICER, SUPERVISOR),
  HAND_OVER(HttpMethod.POST, "/v1/cases/{case}/hand-overs", SUPERVISOR),
  SEAL(HttpMethod.POST, "/v1/cases/{case}/seals", RECORDS),
  DISCLOSE(HttpMethod.POST, "/v1/cases/{case}/disclosures", OFFICER, SUPERVISOR),
  NOTIFY(HttpMethod.POST, "/v1/cases/{case}/notices", OFFICER, SUPERVISOR),
  READINGS(HttpMethod.GET, "/v1/readings", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  ADOPT(HttpMethod.POST, "/v1/readings", COUNSEL),
  REPORT(HttpMethod.GET, "/v1/report", SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  FIGURES(HttpMethod.GET, "/v1/report/figures", SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  SUPPLY(HttpMethod.POST, "/v1/report/figures", SUPERVISOR, RECORDS),
  PRODUCTIONS(
      HttpMethod.GET,
      "/v1/productions",
      PROSECUTOR,
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  PROPOSE(HttpMethod.POST, "/v1/productions", PROSECUTOR),
  PRODUCTION(
      HttpMethod.GET,
      "/v1/productions/{production}",
      PROSECUTOR,
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  PRODUCTION_EVENTS(
      HttpMethod.GET,
      "/v1/productions/{production}/events",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  IDENTIFY(HttpMethod.POST, "/v1/productions/{production}/person", OFFICER, SUPERVISOR, RECORDS),
  ORDER(HttpMethod.POST, "/v1/productions/{production}/orders", PROSECUTOR),
  CONSENT(HttpMethod.POST, "/v1/productions/{production}/consents", PROSECUTOR, SUPERVISOR),
  SERVE(HttpMethod.POST, "/v1/productions/{production}/forms", OFFICER, SUPERVISOR),
  TELL(HttpMethod.POST, "/v1/productions/{production}/notices", OFFICER, SUPERVISOR),
  COURT_STEP(HttpMethod.POST, "/v1/productions/{production}/court-steps", PROSECUTOR),
  CUSTODY_STEP(HttpMethod.POST, "/v1/productions/{production}/custody-steps", OFFICER, SUPERVISOR),
  END(HttpMethod.POST, "/v1/productions/{production}/endings", SUPERVISOR),
  CONCLUDE(HttpMethod.POST, "/v1/productions/{production}/outcomes", SUPERVISOR, COUNSEL),
  SEAL_PRODUCTION(HttpMethod.POST, "/v1/productions/{production}/seals", RECORDS),
  SUBMIT(HttpMethod.POST, "/v1/submissions", REQUESTER),
  SUBMISSIONS(HttpMethod.GET, "/v1/submissions", REQUESTER),
  ASK_SUBMISSION(HttpMethod.POST, "/v1/submissions/{submission}/questions", REQUESTER),
  INBOX(HttpMethod.GET, "/v1/inbox", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  INCOMING(
      HttpMethod.GET, "/v1/inbox/{submission}", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  ASSIGN(HttpMethod.POST, "/v1/inbox/{submission}/assignment", OFFICER, SUPERVISOR),
  SET_ASIDE(HttpMethod.POST, "/v1/inbox/{submission}/set-aside", OFFICER, SUPERVISOR),
  WEBHOOKS(HttpMethod.GET, "/v1/webhooks", ADMINISTRATOR),
  SUBSCRIBE(HttpMethod.POST, "/v1/webhooks", ADMINISTRATOR),
  UNSUBSCRIBE(HttpMethod.DELETE, "/v1/webhooks/{webhook}", ADMINISTRATOR),
  ENABLE_WEBHOOK(HttpMethod.POST, "/v1/webhooks/{webhook}/enabling", ADMINISTRATOR),
  OWN_REQUESTS(HttpMethod.GET, "/v1/requests", REQUESTER),
  QUESTION(HttpMethod.POST, "/v1/requests/{case}/{request}/questions", REQUESTER),

  HOME_PAGE(Kind.PAGE, HttpMethod.GET, "/"),
  ASSET(Kind.PAGE, HttpMethod.GET, "/assets/{tag}/{*file}"),
  LANGUAGE_FORM(Kind.PAGE, HttpMethod.POST, "/language"),
  SIGN_IN_PAGE(Kind.PAGE, HttpMethod.GET, "/sign-in"),
  SIGN_IN_FORM(Kind.PAGE, HttpMethod.POST, "/sign-in"),
  SIGN_IN_BEGIN(Kind.PAGE, HttpMethod.GET, "/sign-in/begin"),
  SIGN_IN_CODE(Kind.PAGE, HttpMethod.GET, "/sign-in/code"),
  SIGN_OUT_FORM(
      Kind.PAGE,
      HttpMethod.POST,
      "/sign-out",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      REQUESTER,
      PROSECUTOR,
      AUDITOR,
      ADMINISTRATOR),
  LAWS_PAGE(Kind.PAGE, HttpMethod.GET, "/laws"),
  LAW_PAGE(Kind.PAGE, HttpMethod.GET, "/laws/{*id}"),
  LAW_FILE(Kind.PAGE, HttpMethod.GET, "/law-files/{*name}"),
  REPLAYS_PAGE(Kind.PAGE, HttpMethod.GET, "/replays"),
  REPLAY_PAGE(Kind.PAGE, HttpMethod.GET, "/replays/{replay}"),
  FIGURE_FILE(Kind.PAGE, HttpMethod.GET, "/replays/{replay}/{figure}"),
  LAB_PAGE(Kind.PAGE, HttpMethod.GET, "/lab"),
  LAB_FORM(Kind.PAGE, HttpMethod.POST, "/lab"),
  LAB_FILE(Kind.PAGE, HttpMethod.GET, "/lab/draft.md"),
  DESK_PAGE(Kind.PAGE, HttpMethod.GET, "/desk", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  INTAKE_PAGE(Kind.PAGE, HttpMethod.GET, "/intake", OFFICER, SUPERVISOR),
  INTAKE_FORM(Kind.PAGE, HttpMethod.POST, "/intake", OFFICER, SUPERVISOR),
  CASE_PAGE(
      Kind.PAGE, HttpMethod.GET, "/cases/{case}", OFFICER, SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  DECISION_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/cases/{case}/requests/{request}",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  RECEIPT_FILE(
      Kind.PAGE,
      HttpMethod.GET,
      "/cases/{case}/events/{number}/receipt",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  ACTION_FORM(Kind.PAGE, HttpMethod.POST, "/cases/{case}/actions", OFFICER, SUPERVISOR),
  INCOMING_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/inbox/{submission}",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  ASSIGN_FORM(Kind.PAGE, HttpMethod.POST, "/inbox/{submission}/assignment", OFFICER, SUPERVISOR),
  SET_ASIDE_FORM(Kind.PAGE, HttpMethod.POST, "/inbox/{submission}/set-aside", OFFICER, SUPERVISOR),
  FINDING_PAGE(Kind.PAGE, HttpMethod.GET, "/cases/{case}/findings", OFFICER, SUPERVISOR, RECORDS),
  FINDING_FORM(Kind.PAGE, HttpMethod.POST, "/cases/{case}/findings", OFFICER, SUPERVISOR, RECORDS),
  CORRECTION_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/cases/{case}/requests/{request}/corrections",
      OFFICER,
      SUPERVISOR,
      RECORDS),
  CORRECTION_FORM(
      Kind.PAGE,
      HttpMethod.POST,
      "/cases/{case}/requests/{request}/corrections",
      OFFICER,
      SUPERVISOR,
      RECORDS),
  CANCELLATION_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/cases/{case}/requests/{request}/cancellation",
      OFFICER,
      SUPERVISOR),
  CANCELLATION_FORM(
      Kind.PAGE,
      HttpMethod.POST,
      "/cases/{case}/requests/{request}/cancellation",
      OFFICER,
      SUPERVISOR),
  HAND_OVER_PAGE(Kind.PAGE, HttpMethod.GET, "/cases/{case}/hand-overs", SUPERVISOR),
  HAND_OVER_FORM(Kind.PAGE, HttpMethod.POST, "/cases/{case}/hand-overs", SUPERVISOR),
  SEAL_PAGE(Kind.PAGE, HttpMethod.GET, "/cases/{case}/seals", RECORDS),
  SEAL_FORM(Kind.PAGE, HttpMethod.POST, "/cases/{case}/seals", RECORDS),
  DISCLOSURE_PAGE(Kind.PAGE, HttpMethod.GET, "/cases/{case}/disclosures", OFFICER, SUPERVISOR),
  DISCLOSURE_FORM(Kind.PAGE, HttpMethod.POST, "/cases/{case}/disclosures", OFFICER, SUPERVISOR),
  EVENTS_FILE(
      Kind.PAGE,
      HttpMethod.GET,
      "/cases/{case}/events",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  REQUESTS_PAGE(Kind.PAGE, HttpMethod.GET, "/requests", REQUESTER),
  SUBMIT_PAGE(Kind.PAGE, HttpMethod.GET, "/requests/new", REQUESTER),
  SUBMIT_FORM(Kind.PAGE, HttpMethod.POST, "/requests/new", REQUESTER),
  QUESTION_PAGE(Kind.PAGE, HttpMethod.GET, "/requests/{case}/{request}", REQUESTER),
  QUESTION_FORM(Kind.PAGE, HttpMethod.POST, "/requests/{case}/{request}", REQUESTER),
  SUBMISSION_PAGE(Kind.PAGE, HttpMethod.GET, "/submissions/{submission}", REQUESTER),
  SUBMISSION_FORM(Kind.PAGE, HttpMethod.POST, "/submissions/{submission}", REQUESTER),
  PRODUCTIONS_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/productions",
      PROSECUTOR,
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  PROPOSAL_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/new", PROSECUTOR),
  PROPOSAL_FORM(Kind.PAGE, HttpMethod.POST, "/productions/new", PROSECUTOR),
  PRODUCTION_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/productions/{production}",
      PROSECUTOR,
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  ORDER_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/{production}/orders", PROSECUTOR),
  ORDER_FORM(Kind.PAGE, HttpMethod.POST, "/productions/{production}/orders", PROSECUTOR),
  CONSENT_PAGE(
      Kind.PAGE, HttpMethod.GET, "/productions/{production}/consents", PROSECUTOR, SUPERVISOR),
  CONSENT_FORM(
      Kind.PAGE, HttpMethod.POST, "/productions/{production}/consents", PROSECUTOR, SUPERVISOR),
  COURT_STEP_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/{production}/court-steps", PROSECUTOR),
  COURT_STEP_FORM(Kind.PAGE, HttpMethod.POST, "/productions/{production}/court-steps", PROSECUTOR),
  CUSTODY_STEP_PAGE(
      Kind.PAGE, HttpMethod.GET, "/productions/{production}/custody-steps", OFFICER, SUPERVISOR),
  CUSTODY_STEP_FORM(
      Kind.PAGE, HttpMethod.POST, "/productions/{production}/custody-steps", OFFICER, SUPERVISOR),
  ENDING_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/{production}/endings", SUPERVISOR),
  ENDING_FORM(Kind.PAGE, HttpMethod.POST, "/productions/{production}/endings", SUPERVISOR),
  PERSON_PAGE(
      Kind.PAGE, HttpMethod.GET, "/productions/{production}/person", OFFICER, SUPERVISOR, RECORDS),
  PERSON_FORM(
      Kind.PAGE, HttpMethod.POST, "/productions/{production}/person", OFFICER, SUPERVISOR, RECORDS),
  BOX_TWO_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/{production}/forms", OFFICER, SUPERVISOR),
  BOX_TWO_FORM(Kind.PAGE, HttpMethod.POST, "/productions/{production}/forms", OFFICER, SUPERVISOR),
  NOTICE_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/{production}/notices", OFFICER, SUPERVISOR),
  NOTICE_FORM(Kind.PAGE, HttpMethod.POST, "/productions/{production}/notices", OFFICER, SUPERVISOR),
  OUTCOME_PAGE(
      Kind.PAGE, HttpMethod.GET, "/productions/{production}/outcomes", SUPERVISOR, COUNSEL),
  OUTCOME_FORM(
      Kind.PAGE, HttpMethod.POST, "/productions/{production}/outcomes", SUPERVISOR, COUNSEL),
  PRODUCTION_SEAL_PAGE(Kind.PAGE, HttpMethod.GET, "/productions/{production}/seals", RECORDS),
  PRODUCTION_SEAL_FORM(Kind.PAGE, HttpMethod.POST, "/productions/{production}/seals", RECORDS),

  OVERSIGHT_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/oversight",
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR,
      ADMINISTRATOR),
  REPORT_PAGE(
      Kind.PAGE, HttpMethod.GET, "/oversight/report", SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  REPORT_FILE(
      Kind.PAGE, HttpMethod.GET, "/oversight/report/file", SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  FIGURE_FORM(Kind.PAGE, HttpMethod.POST, "/oversight/report/figures", SUPERVISOR, RECORDS),
  READINGS_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/oversight/readings",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  READING_PAGE(
      Kind.PAGE,
      HttpMethod.GET,
      "/oversight/readings/{reading}",
      OFFICER,
      SUPERVISOR,
      COUNSEL,
      RECORDS,
      AUDITOR),
  ADOPT_FORM(Kind.PAGE, HttpMethod.POST, "/oversight/readings/{reading}", COUNSEL),
  DISCLOSURES_PAGE(
      Kind.PAGE, HttpMethod.GET, "/oversight/disclosures", SUPERVISOR, COUNSEL, RECORDS, AUDITOR),
  AUDIT_PAGE(Kind.PAGE, HttpMethod.GET, "/oversight/audit", AUDITOR),
  AUDIT_FILE(Kind.PAGE, HttpMethod.GET, "/oversight/audit/file", AUDITOR),
  SERVICE_PAGE(Kind.PAGE, HttpMethod.GET, "/oversight/service", ADMINISTRATOR),
  RELEASE_FORM(Kind.PAGE, HttpMethod.POST, "/oversight/accounts", ADMINISTRATOR),
  WEBHOOK_FORM(Kind.PAGE, HttpMethod.POST, "/oversight/webhooks", ADMINISTRATOR),
  METRICS_FILE(Kind.PAGE, HttpMethod.GET, "/oversight/metrics", ADMINISTRATOR),

  OPEN_DATA_PAGE(Kind.PAGE, HttpMethod.GET, "/open-data"),
  LEDGER_PAGE(Kind.PAGE, HttpMethod.GET, "/open-data/ledger"),
  LEDGER_FILE(Kind.PAGE, HttpMethod.GET, "/open-data/ledger.zip"),
  POSTED_PAGE(Kind.PAGE, HttpMethod.GET, "/open-data/reports/{agency}/{due}"),
  POSTED_FILE(Kind.PAGE, HttpMethod.GET, "/open-data/reports/{agency}/{due}/{format}");

  /** For whom a route is. */
  private enum Kind {
    /** For programs, described at {@code /openapi}. */
    API,
    /** For people: answers, refusals too, are pages. */
    PAGE
  }

  private final Kind kind;
  private final HttpMethod method;
  private final String path;
  private final PathPattern pattern;
  private final Set<Role> roles;

  /** A route for these roles; for anyone, signed in or not, if none is named. */
  Endpoint(HttpMethod method, String path, Role... roles) {
    this(Kind.API, method, path, roles);
  }

  Endpoint(Kind kind, HttpMethod method, String path, Role... roles) {
    this.kind = kind;
    this.method = method;
    this.path = path;
    this.roles = Collections.unmodifiableSet(roles(roles));
    this.pattern = PathPatternParser.defaultInstance.parse(path);
  }

  private static Set<Role> roles(Role... roles) {
    Set<Role> set = EnumSet.noneOf(Role.class);
    Collections.addAll(set, roles);
    return set;
  }

  /** Whether nobody needs to sign in for it. */
  public boolean isOpen() {
    return roles.isEmpty();
  }

  /** Whether somebody with these roles may use it, who acts for an agency. */
  public boolean isFor(Set<Role> of) {
    return isOpen() || of.stream().anyMatch(roles::contains);
  }

  /** Whether it is for people, and not for programs. */
  public boolean isPage() {
    return kind == Kind.PAGE;
  }

  /** Who may use it; nobody needs to be anything where it is open. */
  public Set<Role> roles() {
    return roles;
  }

  public HttpMethod method() {
    return method;
  }

  /** The path as Spring writes patterns. */
  public String path() {
    return path;
  }

  /** The path as OpenAPI writes templates. */
  public String template() {
    return path.replace("{*", "{");
  }

  boolean matches(PathContainer asked) {
    return pattern.matches(asked);
  }

  /** The route that answers, if any. */
  public static Optional<Endpoint> of(String method, String path) {
    return at(path).stream().filter(route -> route.method.name().equals(method)).findFirst();
  }

  /** The routes at a path, the most exact pattern's only. */
  static List<Endpoint> at(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    List<Endpoint> matching =
        Arrays.stream(values())
            .filter(route -> route.matches(asked))
            .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern))
            .toList();
    return matching.stream().filter(route -> route.path.equals(matching.getFirst().path)).toList();
  }
}
