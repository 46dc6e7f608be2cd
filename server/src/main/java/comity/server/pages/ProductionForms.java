package comity.server.pages;

import static comity.server.pages.Field.choice;
import static comity.server.pages.Field.day;
import static comity.server.pages.Field.lines;
import static comity.server.pages.Field.text;
import static comity.server.pages.Field.tick;
import static comity.server.pages.Field.when;

import comity.casework.production.Consent;
import comity.casework.production.CustodyChange;
import comity.casework.production.Detainer;
import comity.casework.production.Order;
import comity.casework.production.Person;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent;
import comity.casework.production.Result;
import comity.casework.production.Step;
import comity.server.casework.OwnProductions.Taken;
import comity.server.http.Endpoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms of a production: what each asks, and what is recorded of it. */
final class ProductionForms {

  /** The provisions under which a court can have somebody brought from federal custody. */
  private static final List<String> WRITS =
      List.of("CPL 580.30", "CPL 650.30", "28 USC 2241", "18 USC 4085");

  private static final Field AT = when("at").needed();

  private ProductionForms() {}

  /**
   * A form with the route of its page and the one that takes it.
   *
   * @param page made for a production at a moment
   * @param event what is recorded
   */
  record Kept(
      Endpoint show,
      Endpoint take,
      BiFunction<Production, WhenFields, FormPage> page,
      Function<Filled, ProductionEvent> event) {}

  static List<Kept> all() {
    return List.of(
        new Kept(
            Endpoint.ORDER_PAGE, Endpoint.ORDER_FORM, (p, now) -> order(p), ProductionForms::order),
        new Kept(
            Endpoint.CONSENT_PAGE,
            Endpoint.CONSENT_FORM,
            (p, now) -> consent(p),
            ProductionForms::consent),
        step(Endpoint.COURT_STEP_PAGE, Endpoint.COURT_STEP_FORM, "court-step", Taken.IN_COURT),
        step(
            Endpoint.CUSTODY_STEP_PAGE,
            Endpoint.CUSTODY_STEP_FORM,
            "custody-step",
            Taken.IN_CUSTODY),
        step(Endpoint.ENDING_PAGE, Endpoint.ENDING_FORM, "ending", Taken.AT_THE_END),
        new Kept(
            Endpoint.PERSON_PAGE,
            Endpoint.PERSON_FORM,
            (p, now) -> person(p),
            filled -> new ProductionEvent.Identified(person(filled))),
        new Kept(
            Endpoint.BOX_TWO_PAGE,
            Endpoint.BOX_TWO_FORM,
            (p, now) -> boxTwo(p),
            ProductionForms::boxTwo),
        new Kept(
            Endpoint.NOTICE_PAGE,
            Endpoint.NOTICE_FORM,
            ProductionForms::notice,
            ProductionForms::notice),
        new Kept(
            Endpoint.OUTCOME_PAGE,
            Endpoint.OUTCOME_FORM,
            (p, now) -> outcome(p),
            ProductionForms::outcome),
        new Kept(
            Endpoint.PRODUCTION_SEAL_PAGE,
            Endpoint.PRODUCTION_SEAL_FORM,
            (p, now) -> FormPage.of("production-seal", back(p), text("order").needed()),
            filled -> new ProductionEvent.Sealed(filled.text("order"))));
  }

  static String back(Production production) {
    return "/productions/" + production.id();
  }

  /** By which numbers a person is known. */
  static final List<Field> PERSON =
      List.of(
          text("localNumber"),
          text("alienNumber"),
          text("stateNumber"),
          text("fbiNumber"),
          text("counsel"),
          text("language"));

  private static FormPage person(Production production) {
    FormPage page = FormPage.of("person", back(production), PERSON.toArray(Field[]::new));
    return production.person().map(known -> page.given(given(known))).orElse(page);
  }

  private static Map<String, String> given(Person person) {
    return Map.of(
        "localNumber", person.localNumber(),
        "alienNumber", person.alienNumber(),
        "stateNumber", person.stateNumber(),
        "fbiNumber", person.fbiNumber(),
        "counsel", person.counsel(),
        "language", person.language());
  }

  static Person person(Filled filled) {
    return new Person(
        filled.text("localNumber"),
        filled.text("alienNumber"),
        filled.text("stateNumber"),
        filled.text("fbiNumber"),
        filled.text("counsel"),
        filled.text("language"));
  }

  private static FormPage order(Production production) {
    FormPage page =
        FormPage.of(
            "order",
            back(production),
            text("court").needed(),
            text("judge"),
            text("docket").needed(),
            lines("charges"),
            text("applicant"),
            choice("writ", "", WRITS).needed(),
            day("signedOn").needed(),
            day("productionOn").needed(),
            text("period"),
            day("expiresOn"),
            lines("returnClause"));
    return production.order().map(known -> page.given(given(known))).orElse(page);
  }

  private static Map<String, String> given(Order order) {
    return Map.ofEntries(
        Map.entry("court", order.court()),
        Map.entry("judge", order.judge()),
        Map.entry("docket", order.docket()),
        Map.entry("charges", String.join("\n", order.charges())),
        Map.entry("applicant", order.applicant()),
        Map.entry("writ", order.writ()),
        Map.entry("signedOn", order.signedOn().toString()),
        Map.entry("productionOn", order.productionOn().toString()),
        Map.entry("period", order.period()),
        Map.entry(
            "expiresOn", Optional.ofNullable(order.expiresOn()).map(Object::toString).orElse("")),
        Map.entry("returnClause", order.returnClause()));
  }

  private static ProductionEvent order(Filled filled) {
    return new ProductionEvent.Ordered(
        new Order(
            filled.text("court"),
            filled.text("judge"),
            filled.text("docket"),
            filled.lines("charges"),
            filled.text("applicant"),
            filled.text("writ"),
            filled.day("signedOn").orElseThrow(),
            filled.day("productionOn").orElseThrow(),
            filled.text("period"),
            filled.day("expiresOn").orElse(null),
            filled.text("returnClause")));
  }

  private static FormPage consent(Production production) {
    return FormPage.of(
        "consent",
        back(production),
        text("body").needed(),
        text("official"),
        day("on").needed(),
        text("conditions"),
        text("undertaking"),
        text("refusal"));
  }

  private static ProductionEvent consent(Filled filled) {
    return new ProductionEvent.Answered(
        new Consent(
            filled.text("body"),
            filled.text("official"),
            filled.day("on").orElseThrow(),
            filled.text("conditions"),
            filled.text("undertaking"),
            filled.text("refusal")));
  }

  private static Kept step(Endpoint show, Endpoint take, String id, Taken taken) {
    return new Kept(
        show,
        take,
        (p, now) -> step(id, p, taken).given("at", now),
        filled -> moved(filled, taken));
  }

  /** Only steps that can come next are offered. */
  private static FormPage step(String id, Production production, Taken taken) {
    List<String> next = taken.steps().stream().filter(production::canMoveTo).map(Step::id).toList();
    Stream<Field> fields = Stream.of(choice("to", "step.", next).needed(), AT, text("reason"));
    Stream<Field> change =
        taken == Taken.IN_COURT
            ? Stream.of()
            : Stream.of(
                text("releasing"),
                text("receiving"),
                text("facility"),
                text("staff"),
                text("place"),
                text("basis"),
                lines("documents"));
    return FormPage.of(id, back(production), Stream.concat(fields, change).toArray(Field[]::new));
  }

  private static ProductionEvent moved(Filled filled, Taken taken) {
    Step to = Form.named(taken.steps(), filled.text("to")).orElseThrow();
    OffsetDateTime at = filled.when("at").orElseThrow();
    return new ProductionEvent.Moved(
        to, at.toInstant(), filled.text("reason"), change(filled, at), "");
  }

  /** A change of custody, if anything is said of one. */
  private static Optional<CustodyChange> change(Filled filled, OffsetDateTime at) {
    boolean isSaid =
        Stream.of("releasing", "receiving", "basis").anyMatch(f -> !filled.text(f).isEmpty());
    return isSaid
        ? Optional.of(
            new CustodyChange(
                filled.text("releasing"),
                filled.text("receiving"),
                filled.text("facility"),
                filled.text("staff"),
                at,
                filled.text("place"),
                filled.text("basis"),
                filled.lines("documents")))
        : Optional.empty();
  }

  private static FormPage boxTwo(Production production) {
    return FormPage.of(
        "box-two",
        back(production),
        text("edition").needed(),
        day("boxTwoOn"),
        tick("servedBefore"),
        when("noticeDue"));
  }

  private static ProductionEvent boxTwo(Filled filled) {
    return new ProductionEvent.Served(
        new Detainer(
            filled.text("edition"),
            filled.day("boxTwoOn").orElse(null),
            filled.isTicked("servedBefore"),
            instant(filled, "noticeDue")));
  }

  private static FormPage notice(Production production, WhenFields now) {
    return FormPage.of(
            "notice",
            back(production),
            text("what").needed(),
            AT,
            text("manner").needed(),
            text("language").needed())
        .given("at", now);
  }

  private static ProductionEvent notice(Filled filled) {
    return new ProductionEvent.Told(
        filled.text("what"),
        filled.when("at").orElseThrow().toInstant(),
        filled.text("manner"),
        filled.text("language"));
  }

  private static FormPage outcome(Production production) {
    return FormPage.of(
        "outcome",
        back(production),
        text("disposition").needed(),
        text("sentence"),
        when("releaseEligibleAt"),
        text("law"),
        text("decision"),
        text("notReturned"),
        text("reviewer"),
        text("counselled"),
        text("category"));
  }

  private static ProductionEvent outcome(Filled filled) {
    return new ProductionEvent.Concluded(
        new Result(
            filled.text("disposition"),
            filled.text("sentence"),
            instant(filled, "releaseEligibleAt"),
            filled.text("law"),
            filled.text("decision"),
            filled.text("notReturned"),
            filled.text("reviewer"),
            filled.text("counselled"),
            filled.text("category")));
  }

  private static Instant instant(Filled filled, String field) {
    return filled.when(field).map(OffsetDateTime::toInstant).orElse(null);
  }
}
