package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Webhooks;
import comity.casework.Write;
import comity.casework.cases.Requester;
import comity.casework.hooks.Hook;
import comity.casework.hooks.HookEvent;
import comity.kernel.json.Utf8;
import comity.server.access.AuditEvent;
import comity.server.access.Auditor;
import comity.server.access.Callers;
import comity.server.hooks.Targets;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The webhooks about the cases of the caller's agency, for its administrator. */
public final class WebhookRoutes {

  private final Supplier<Casework> casework;
  private final Targets targets;
  private final Auditor auditor;

  public WebhookRoutes(Supplier<Casework> casework, Targets targets, Auditor auditor) {
    this.casework = casework;
    this.targets = targets;
    this.auditor = auditor;
  }

  /** All of them, without their secrets. */
  public ServerResponse list(ServerRequest request) {
    Utf8 json = new Utf8().raw("{\"webhooks\":");
    json.list(
        webhooks().ofAgency(Callers.current().agency()),
        (hook, into) -> hook(hook, Optional.empty(), into));
    return Replies.json(json.raw("}\n"));
  }

  /** Registers one; the answer alone holds the secret that its messages are signed with. */
  public ServerResponse register(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Subscription.class);
    Hook hook = register(request, Writes.of(request), body.subscriber(), body.url());
    Utf8 json = new Utf8();
    hook(hook, secret(hook), json);
    return ServerResponse.status(201)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(json.raw("\n").bytes());
  }

  /** Uses one again that was disabled. */
  public ServerResponse enable(ServerRequest request) throws IOException {
    Hook hook = enable(request, Writes.of(request), request.pathVariable("webhook"));
    Utf8 json = new Utf8();
    hook(hook, Optional.empty(), json);
    return Replies.json(json.raw("\n"));
  }

  /** Removes one, with its secret. */
  public ServerResponse remove(ServerRequest request) {
    remove(request, Writes.of(request), request.pathVariable("webhook"));
    return ServerResponse.noContent().build();
  }

  /** Those about the cases of the caller's agency. */
  public List<Hook> own() {
    return webhooks().ofAgency(Callers.current().agency());
  }

  /** What its messages are signed with, to be shown once. */
  public Optional<String> secret(Hook hook) {
    return webhooks().secret(hook.id());
  }

  /** Registers one about the cases of the caller's agency. */
  public Hook register(ServerRequest request, Write write, Requester subscriber, String url) {
    String checked = targets.url(url).toString();
    Hook hook =
        webhooks()
            .register(
                write, new HookEvent.Registered(Callers.current().agency(), subscriber, checked));
    audit(request, AuditEvent.WEBHOOK_REGISTERED, hook);
    return hook;
  }

  /** Uses one of the caller's agency again. */
  public Hook enable(ServerRequest request, Write write, String id) {
    Hook hook = webhooks().change(write, own(id).id(), new HookEvent.Enabled());
    audit(request, AuditEvent.WEBHOOK_ENABLED, hook);
    return hook;
  }

  /** Removes one of the caller's agency. */
  public void remove(ServerRequest request, Write write, String id) {
    Hook hook = webhooks().change(write, own(id).id(), new HookEvent.Removed());
    audit(request, AuditEvent.WEBHOOK_REMOVED, hook);
  }

  private void audit(ServerRequest request, AuditEvent event, Hook hook) {
    auditor.record(
        event, Callers.current().account(), request.servletRequest().getRemoteAddr(), hook.id());
  }

  private Hook own(String id) {
    Hook hook = webhooks().hook(id);
    if (hook.exists() && hook.agency().equals(Callers.current().agency())) {
      return hook;
    }
    throw new ProblemException(
        Problem.NO_SUCH_WEBHOOK, "no webhook of that name is about your agency's cases");
  }

  private static void hook(Hook hook, Optional<String> secret, Utf8 json) {
    Requester subscriber = hook.subscriber();
    json.raw("{\"webhook\":").text(hook.id()).raw(",\"url\":").text(hook.url());
    json.raw(",\"subscriber\":{\"agency\":").text(subscriber.agency());
    json.raw(",\"office\":").text(subscriber.office());
    json.raw("},\"state\":").text(Utf8.id(hook.state()));
    json.raw(",\"reason\":").text(hook.reason());
    secret.ifPresent(s -> json.raw(",\"secret\":").text(s));
    json.raw("}");
  }

  private Webhooks webhooks() {
    return casework.get().webhooks();
  }
}
