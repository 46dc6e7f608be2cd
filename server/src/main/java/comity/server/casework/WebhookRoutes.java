package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Webhooks;
import comity.casework.cases.Requester;
import comity.casework.hooks.Hook;
import comity.casework.hooks.HookEvent;
import comity.kernel.json.Utf8;
import comity.server.access.AuditEvent;
import comity.server.access.Auditor;
import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.hooks.Targets;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
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
    Caller caller = Callers.current();
    String url = targets.url(body.url()).toString();
    Hook hook =
        webhooks()
            .register(
                Writes.of(request),
                new HookEvent.Registered(caller.agency(), body.subscriber(), url));
    audit(request, AuditEvent.WEBHOOK_REGISTERED, hook);
    Utf8 json = new Utf8();
    hook(hook, webhooks().secret(hook.id()), json);
    return ServerResponse.status(201)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(json.raw("\n").bytes());
  }

  /** Uses one again that was disabled. */
  public ServerResponse enable(ServerRequest request) throws IOException {
    Hook hook = webhooks().change(Writes.of(request), own(request).id(), new HookEvent.Enabled());
    audit(request, AuditEvent.WEBHOOK_ENABLED, hook);
    Utf8 json = new Utf8();
    hook(hook, Optional.empty(), json);
    return Replies.json(json.raw("\n"));
  }

  /** Removes one, with its secret. */
  public ServerResponse remove(ServerRequest request) {
    Hook hook = webhooks().change(Writes.of(request), own(request).id(), new HookEvent.Removed());
    audit(request, AuditEvent.WEBHOOK_REMOVED, hook);
    return ServerResponse.noContent().build();
  }

  private void audit(ServerRequest request, AuditEvent event, Hook hook) {
    auditor.record(
        event, Callers.current().account(), request.servletRequest().getRemoteAddr(), hook.id());
  }

  private Hook own(ServerRequest request) {
    Hook hook = webhooks().hook(request.pathVariable("webhook"));
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
