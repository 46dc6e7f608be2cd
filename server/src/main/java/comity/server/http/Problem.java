package comity.server.http;

import comity.kernel.json.Utf8;
import java.util.Arrays;
import java.util.Optional;

/** Every way in which a request can go wrong, by the name under which it is documented. */
public enum Problem {
  NOT_SIGNED_IN(401, "This route needs a valid token", "Sign in; the detail says why."),
  NOT_YOURS(403, "Your role may not use this route", "docs/http-api.md lists who may."),
  OLD_FORM(403, "The form is too old", "Open its page again and send it once more."),
  NO_SUCH_ROUTE(404, "There is no such route", "See /openapi for the routes."),
  NO_SUCH_METHOD(405, "This route does not take that method", "See the header Allow."),
  BAD_REQUEST(400, "The request is not well formed", "The detail says what to change."),
  BAD_CASE(400, "The case cannot be read", "The detail names line, column and field."),
  NO_SUCH_CASE(404, "Your agency has no such case", "See /v1/cases for its cases."),
  NO_SUCH_PRODUCTION(404, "You have no such production", "See /v1/productions for those you have."),
  NO_SUCH_SUBMISSION(
      404, "Nothing of that name was handed in", "See /v1/submissions, or /v1/inbox at the desk."),
  NO_SUCH_WEBHOOK(404, "There is no such webhook", "See /v1/webhooks for those there are."),
  NO_SUCH_LAW(404, "There is no such law, version or proposal", "See /v1/laws for the laws."),
  NO_SUCH_REPORT(422, "There is no such report", "The detail says what is due when."),
  TOO_OPEN(
      422,
      "The case leaves too much open to name every outcome",
      "Say more of the facts, or ask with /v1/ask which ones matter."),
  TOO_LARGE(413, "The request is too large", "A case is a few thousand bytes."),
  TOO_MANY(429, "Too many requests", "Wait as long as the header Retry-After says."),
  WRONG_TYPE(415, "The content is of another type", "Send application/json."),
  REFUSED(422, "It cannot be recorded so", "The detail says why."),
  CHANGED(412, "The case changed since you saw it", "Read what was written, and decide anew."),
  OVERTAKEN(409, "Others wrote to the case all the while", "Try again."),
  LOCKED(403, "The account is locked", "An administrator can release it."),
  NOT_PUBLISHED(
      503, "The ledger cannot be published now", "Whoever runs the service must see to it."),
  NO_STORE(
      503,
      "The database does not answer",
      "Send it again under the same key; whoever runs the service must see to it."),
  NO_AUDIT(503, "The audit log cannot be written", "Whoever runs the service must see to it."),
  BUSY(503, "The service is at work on other comparisons", "Try again after Retry-After."),
  INTERNAL(500, "The service failed", "Report the incident's number to whoever runs it.");

  private final int status;
  private final String title;
  private final String advice;

  Problem(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }

  /** The last part of its type. */
  public String id() {
    return Utf8.id(this);
  }

  /** The type, a reference relative to the service; there it is explained. */
  public String type() {
    return "/problems/" + id();
  }

  static Optional<Problem> of(String id) {
    return Arrays.stream(values()).filter(problem -> problem.id().equals(id)).findFirst();
  }

  /** The problem that an error of the container is, whose own words are not passed on. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 404 -> NO_SUCH_ROUTE;
      case 405 -> NO_SUCH_METHOD;
      case 413 -> TOO_LARGE;
      case 415 -> WRONG_TYPE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
