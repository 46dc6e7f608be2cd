package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Productions;
import comity.casework.cases.Agency;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent;
import comity.casework.production.Step;
import comity.server.access.Callers;
import comity.server.casework.OwnProductions;
import comity.server.http.Endpoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Productions of persons in federal custody, for the prosecutor who asked and the staff of the
 * agency that has the person.
 */
final class ProductionPages {

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final OwnProductions own;
  private final FormPages forms;

  ProductionPages(Pages pages, Supplier<Casework> casework, FormPages forms) {
    this.pages = pages;
    this.casework = casework;
    this.own = new OwnProductions(casework);
    this.forms = forms;
  }

  /** Each handler at its route. */
  void bind(Map<Endpoint, HandlerFunction<ServerResponse>> handlers) {
    handlers.put(Endpoint.PRODUCTIONS_PAGE, this::list);
    handlers.put(Endpoint.PRODUCTION_PAGE, this::one);
    handlers.put(Endpoint.PROPOSAL_PAGE, request -> forms.show(request, proposal()));
    handlers.put(Endpoint.PROPOSAL_FORM, this::proposed);
    for (ProductionForms.Kept kept : ProductionForms.all()) {
      handlers.put(kept.show(), request -> forms.show(request, page(request, kept)));
      handlers.put(kept.take(), request -> take(request, kept));
    }
  }

  private ServerResponse list(ServerRequest request) {
    return pages.show(request, "productions", Map.of("rows", own.list()));
  }

  /** A step of the way there and back: {@code done}, {@code now} or {@code open}. */
  record Stage(String step, String state) {}

  /** A step that was taken. */
  record Taken(String to, Instant at, String reason, String authority) {}

  private ServerResponse one(ServerRequest request) {
    Production production = production(request);
    boolean isAskers = own.isAskersAlone(production);
    Map<String, Object> values = new TreeMap<>();
    values.put("it", production);
    values.put("step", production.step().map(Step::id).orElse(""));
    values.put("way", way(production));
    values.put("steps", steps(production, isAskers));
    values.put("isAskers", isAskers);
    values.put("ways", ways(production));
    return pages.show(request, "production", values);
  }

  private static List<Stage> way(Production production) {
    List<Stage> way = new ArrayList<>();
    for (Step step : Step.way()) {
      boolean isNow = production.step().filter(step::equals).isPresent();
      String state = isNow ? "now" : production.passed().contains(step) ? "done" : "open";
      way.add(new Stage(step.id(), state));
    }
    return way;
  }

  /** Why steps were passed over is the agency's own. */
  private static List<Taken> steps(Production production, boolean isAskers) {
    return production.moves().stream()
        .map(move ->
            new Taken(move.to().id(), move.at(), isAskers ? "" : move.reason(), move.authority()))
        .toList();
  }

  /**
   * A form that the caller may use.
   *
   * @param form by which its words are found
   * @param path behind that of the production
   */
  record Way(String form, String path) {}

  /** A form is of no use while no step of it can come next. */
  private static List<Way> ways(Production production) {
    List<Way> ways = new ArrayList<>();
    for (ProductionForms.Kept kept : ProductionForms.all()) {
      FormPage page = kept.page().apply(production, new WhenFields("", ""));
      if (kept.show().isFor(Callers.current().roles()) && page.canBeFilled()) {
        String path = kept.show().path();
        ways.add(new Way("form." + page.id(), path.substring(path.lastIndexOf('/'))));
      }
    }
    return ways;
  }

  private FormPage proposal() {
    List<String> agencies = pages.agencies().stream().map(Agency::id).toList();
    List<Field> fields = new ArrayList<>();
    fields.add(Field.choice("agency", "agency.", agencies).needed());
    fields.addAll(ProductionForms.PERSON);
    return FormPage.of("proposal", "/productions", fields.toArray(Field[]::new));
  }

  private ServerResponse proposed(ServerRequest request) {
    return forms.take(
        request,
        proposal(),
        filled -> {
          var requested =
              new ProductionEvent.Requested(
                  filled.text("agency"),
                  Callers.current().agency(),
                  ProductionForms.person(filled));
          Production made =
              OwnProductions.done(
                  productions().request(filled.form().write("proposal"), requested));
          return Pages.to("/productions/" + made.id());
        });
  }

  private ServerResponse take(ServerRequest request, ProductionForms.Kept kept) {
    Production production = production(request);
    FormPage page = page(request, kept);
    return forms.take(
        request,
        page,
        filled -> {
          Production after =
              OwnProductions.done(
                  productions()
                      .write(
                          production.id(),
                          filled.form().write(page.id()),
                          kept.event().apply(filled)));
          return Pages.to(after.exists() ? ProductionForms.back(after) : "/productions");
        });
  }

  private FormPage page(ServerRequest request, ProductionForms.Kept kept) {
    ZoneId zone = pages.zone(request.servletRequest());
    return kept.page().apply(production(request), WhenFields.of(pages.clock().instant(), zone));
  }

  private Production production(ServerRequest request) {
    return own.one(request.pathVariable("production"));
  }

  private Productions productions() {
    return casework.get().productions();
  }
}
