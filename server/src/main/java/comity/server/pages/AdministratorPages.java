package comity.server.pages;

import comity.casework.Write;
import comity.casework.cases.RefusedException;
import comity.casework.cases.Requester;
import comity.casework.hooks.Hook;
import comity.server.access.Callers;
import comity.server.access.SessionRoutes;
import comity.server.casework.WebhookRoutes;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What whoever runs the service may see to: locked accounts and webhooks. No case. */
final class AdministratorPages {

  private static final String HERE = "/oversight/service";

  private final Pages pages;
  private final SessionRoutes sessions;
  private final WebhookRoutes webhooks;
  private final Supplier<String> keys;

  AdministratorPages(
      Pages pages, SessionRoutes sessions, WebhookRoutes webhooks, Supplier<String> keys) {
    this.pages = pages;
    this.sessions = sessions;
    this.webhooks = webhooks;
    this.keys = keys;
  }

  ServerResponse service(ServerRequest request) {
    return page(request, 200, "", "", "", "");
  }

  private ServerResponse page(
      ServerRequest request, int status, String refused, String agency, String office, String url) {
    Map<String, Object> values = new TreeMap<>();
    values.put("locked", sessions.locked());
    values.put("keeps", pages.keeps());
    values.put("hooks", pages.keeps() ? webhooks.own() : List.of());
    values.put("refused", refused);
    values.put("subscriber", agency.isEmpty() ? Callers.current().agency() : agency);
    values.put("office", office);
    values.put("url", url);
    values.put("key", keys.get());
    return pages.show(request, status, "service", values);
  }

  ServerResponse release(ServerRequest request) {
    sessions.release(request, new Form(request).text("account"));
    return Pages.to(HERE);
  }

  ServerResponse webhook(ServerRequest request) {
    Form form = new Form(request);
    Write write = Write.of(Callers.current().account(), "page webhook " + form.text("key"));
    return switch (form.text("do")) {
      case "register" -> register(request, form, write);
      case "enable" -> {
        webhooks.enable(request, write, form.text("webhook"));
        yield Pages.to(HERE);
      }
      case "remove" -> {
        webhooks.remove(request, write, form.text("webhook"));
        yield Pages.to(HERE);
      }
      default -> throw new ProblemException(Problem.BAD_REQUEST, "use the buttons of the page");
    };
  }

  private ServerResponse register(ServerRequest request, Form form, Write write) {
    String agency = form.text("subscriber");
    String office = form.text("office");
    String url = form.text("url");
    try {
      Hook hook = webhooks.register(request, write, new Requester(agency, office), url);
      return pages.show(
          request, "webhook", Map.of("hook", hook, "secret", webhooks.secret(hook).orElse("")));
    } catch (RefusedException e) {
      return page(request, 422, e.getMessage(), agency, office, url);
    }
  }
}
