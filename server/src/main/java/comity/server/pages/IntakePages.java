package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Write;
import comity.casework.Written;
import comity.casework.cases.Agency;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Requester;
import comity.kernel.ask.Question;
import comity.kernel.facts.FactException;
import comity.kernel.json.CaseException;
import comity.kernel.json.Utf8;
import comity.kernel.law.FactType;
import comity.server.access.Callers;
import comity.server.casework.CaseRoutes;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.law.LawShelf;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;

/** From a request on paper to its decision: a few fields, an interview, a look at all of it. */
final class IntakePages {

  static final List<String> FORMS =
      List.of("I-247A", "I-247G", "I-247D", "I-247N", "I-247X", "I-247", "letter", "other");
  static final List<String> KINDS =
      List.of("detainer", "notification", "information", "interview", "access", "assistance");
  static final List<String> REQUESTERS = List.of("us-ice", "us-dhs-other", "us-other", "other");
  static final List<String> CHANNELS =
      Arrays.stream(Channel.values())
          .filter(channel -> channel != Channel.API && channel != Channel.PAGE)
          .map(Utf8::id)
          .toList();

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final LawShelf shelf;
  private final Supplier<String> keys;

  /**
   * The intake.
   *
   * @param keys a text that nobody can guess, each time another
   */
  IntakePages(Pages pages, Supplier<Casework> casework, LawShelf shelf, Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.shelf = shelf;
    this.keys = keys;
  }

  /** The fields that every request has. */
  ServerResponse start(ServerRequest request) {
    Form form = new Form(request);
    Map<String, Object> values = new TreeMap<>();
    String caseId = form.text("case");
    ZoneId zone = pages.agency().zone();
    WhenFields release = new WhenFields("", "");
    if (!caseId.isEmpty()) {
      CaseState state = CaseRoutes.own(casework, caseId);
      values.put("number", state.agencyNumber());
      release =
          Optional.of(state.facts().text("custody/releaseDueAt"))
              .filter(text -> !text.isEmpty())
              .map(text -> WhenFields.of(OffsetDateTime.parse(text).toInstant(), zone))
              .orElse(release);
    }
    values.put("received", WhenFields.of(pages.clock().instant(), zone));
    values.put("release", release);
    return started(request, 200, caseId, values, List.of());
  }

  private ServerResponse started(
      ServerRequest request,
      int status,
      String caseId,
      Map<String, Object> values,
      List<String> errors) {
    Map<String, Object> all = new TreeMap<>(values);
    all.put("caseId", caseId);
    all.put("errors", errors);
    all.putIfAbsent("number", "");
    all.putIfAbsent("office", "");
    all.putIfAbsent("form", "I-247A");
    all.putIfAbsent("kind", "detainer");
    all.putIfAbsent("requester", "us-ice");
    all.putIfAbsent("channel", "email");
    all.put("forms", FORMS);
    all.put("kinds", KINDS);
    all.put("requesters", REQUESTERS);
    all.put("channels", CHANNELS);
    return pages.show(request, status, "intake", all);
  }

  /** One step. */
  ServerResponse step(ServerRequest request) {
    Form form = new Form(request);
    try {
      return switch (form.text("step")) {
        case "start" -> begin(request, form);
        case "answer" -> answer(request, form);
        case "change" -> change(request, form);
        case "record" -> record(form);
        default -> throw new ProblemException(Problem.BAD_REQUEST, "begin at the desk");
      };
    } catch (JacksonException | DateTimeException | ClassCastException e) {
      throw new ProblemException(Problem.BAD_REQUEST, "what the page carried was changed");
    }
  }

  private ServerResponse begin(ServerRequest request, Form form) {
    ZoneId zone = pages.agency().zone();
    WhenFields received = WhenFields.of(form, "received");
    WhenFields release = WhenFields.of(form, "release");
    List<String> errors = errors(form, received, release, zone);
    if (!errors.isEmpty()) {
      Map<String, Object> values = new TreeMap<>();
      for (String field : List.of("number", "office", "form", "kind", "requester", "channel")) {
        values.put(field, form.text(field));
      }
      values.put("received", received);
      values.put("release", release);
      return started(request, 422, form.text("case"), values, errors);
    }
    return next(request, begun(form, received, release, zone));
  }

  private static List<String> errors(
      Form form, WhenFields received, WhenFields release, ZoneId zone) {
    List<String> errors = new ArrayList<>();
    if (form.text("case").isEmpty() && form.text("number").isEmpty()) {
      errors.add("number");
    }
    if (form.text("office").isEmpty()) {
      errors.add("office");
    }
    if (received.at(zone).isEmpty()) {
      errors.add("received");
    }
    if (!release.isEmpty() && release.at(zone).isEmpty()) {
      errors.add("release");
    }
    return errors;
  }

  private Intake begun(Form form, WhenFields received, WhenFields release, ZoneId zone) {
    OffsetDateTime presented = received.at(zone).orElseThrow();
    CaseFacts facts = known(form.text("case"));
    facts = facts.with("request.kind", form.text("kind")).with("request.form", form.text("form"));
    facts = facts.with("request.presentedAt", seconds(presented));
    facts = facts.with("request.requester.agency", form.text("requester"));
    if (!release.isEmpty()) {
      facts = facts.with("custody.releaseDueAt", seconds(release.at(zone).orElseThrow()));
    }
    return new Intake(
        form.text("case"),
        form.text("number"),
        form.text("requester"),
        form.text("office"),
        form.text("channel"),
        presented.toInstant(),
        facts,
        Set.of(),
        keys.get());
  }

  /** The vocabulary writes seconds, too. */
  private static String seconds(OffsetDateTime at) {
    return at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** What the case knows of person and custody. */
  private CaseFacts known(String caseId) {
    return caseId.isEmpty()
        ? CaseFacts.none()
        : CaseFacts.of(CaseRoutes.own(casework, caseId).facts().sheet().json());
  }

  private ServerResponse answer(ServerRequest request, Form form) {
    Intake intake = Intake.of(form);
    Interviewing interview = interview(intake);
    Question question = interview.question(form.text("path"));
    String text = String.join(", ", form.all("answer").stream().map(String::strip).toList());
    if (form.given("unknown").isPresent()) {
      return next(request, intake.closing(question.path()));
    }
    String written = written(question, form, text);
    if (written.isEmpty()) {
      return ask(request, intake, interview, question, "empty", text);
    }
    try {
      CaseFacts facts = interview.answered(intake.facts(), question, written);
      return next(request, intake.with(facts).opening(question.path()));
    } catch (FactException | CaseException e) {
      return ask(request, intake, interview, question, e.getMessage(), text);
    }
  }

  /** An instant is written in two fields. */
  private String written(Question question, Form form, String text) {
    return question.fact().type() instanceof FactType.Instant
        ? WhenFields.of(form, "answer")
            .at(pages.agency().zone())
            .map(IntakePages::seconds)
            .orElse("")
        : text;
  }

  private ServerResponse change(ServerRequest request, Form form) {
    Intake intake = Intake.of(form);
    String path = form.text("path");
    Intake without = intake.with(intake.facts().without(path)).opening(path);
    Interviewing interview = interview(without);
    return ask(request, without, interview, interview.question(path), "", "");
  }

  private Interviewing interview(Intake intake) {
    Agency agency = pages.agency();
    Instant now = pages.clock().instant();
    return new Interviewing(
        shelf,
        agency,
        agency.day(now),
        casework.get().readings(agency.id()).on(agency.day(now)),
        intake.kind());
  }

  private ServerResponse next(ServerRequest request, Intake intake) {
    Interviewing interview = interview(intake);
    return interview
        .next(intake.facts(), intake.closed())
        .map(question -> ask(request, intake, interview, question, "", ""))
        .orElseGet(() -> check(request, intake, interview));
  }

  private ServerResponse ask(
      ServerRequest request,
      Intake intake,
      Interviewing interview,
      Question question,
      String error,
      String text) {
    Map<String, Object> values = values(intake, interview);
    values.put("question", question);
    values.put("asked", QuestionView.of(question));
    values.put("error", error);
    values.put("given", text);
    values.put("blank", new WhenFields("", ""));
    return pages.show(request, error.isEmpty() ? 200 : 422, "question", values);
  }

  private ServerResponse check(ServerRequest request, Intake intake, Interviewing interview) {
    Map<String, Object> values = values(intake, interview);
    values.put("lines", intake.facts().lines(interview.vocabulary()));
    values.put(
        "unknown",
        intake.closed().stream()
            .map(path ->
                new CaseFacts.Line(path, interview.question(path).fact().question(), List.of()))
            .toList());
    return pages.show(request, "check", values);
  }

  private static Map<String, Object> values(Intake intake, Interviewing interview) {
    Map<String, Object> values = new TreeMap<>();
    values.put("intake", intake);
    values.put("soFar", interview.soFar(intake.facts()));
    return values;
  }

  /** Records the custody if it is new, what was found of it, and the request. */
  private ServerResponse record(Form form) {
    Intake intake = Intake.of(form);
    FactSheet ofCustody = sheet(intake.facts().under(false, "request", "warrant"));
    FactSheet ofRequest = sheet(intake.facts().under(true, "request", "warrant"));
    String caseId =
        intake.caseId().isEmpty() ? register(intake, ofCustody) : find(intake, ofCustody);
    Written.Done done =
        done(
            casework
                .get()
                .write(
                    caseId,
                    write(intake, "request"),
                    new CaseCommand.ReceiveRequest(
                        new Requester(intake.requester(), intake.office()),
                        channel(intake),
                        intake.received(),
                        ofRequest)));
    String name = done.state().requests().lastEntry().getKey();
    return Pages.to("/cases/" + caseId + "/requests/" + name);
  }

  private String register(Intake intake, FactSheet facts) {
    return done(casework
            .get()
            .register(
                write(intake, "custody"),
                new CaseCommand.RegisterCustody(
                    Callers.current().agency(), intake.number(), facts)))
        .caseId();
  }

  private String find(Intake intake, FactSheet facts) {
    CaseState state = CaseRoutes.own(casework, intake.caseId());
    if (!facts.equals(state.facts().sheet())) {
      done(
          casework
              .get()
              .write(
                  state.id(),
                  write(intake, "found"),
                  new CaseCommand.FindFacts(
                      facts,
                      "interview",
                      "asked at the desk",
                      Callers.current().account(),
                      intake.received())));
    }
    return state.id();
  }

  private static FactSheet sheet(CaseFacts facts) {
    return new FactSheet(facts.json());
  }

  private static Channel channel(Intake intake) {
    return Form.named(EnumSet.allOf(Channel.class), intake.channel())
        .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "there is no such channel"));
  }

  private static Write write(Intake intake, String what) {
    return Write.of(Callers.current().account(), "page " + what + " " + intake.key());
  }

  static Written.Done done(Written written) {
    return switch (written) {
      case Written.Done done -> done;
      case Written.Conflict conflict ->
          throw new ProblemException(Problem.CHANGED, "read what was written, and decide anew");
      case Written.Refused refused -> throw new ProblemException(Problem.REFUSED, refused.says());
    };
  }
}
