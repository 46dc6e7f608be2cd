package comity.server.access;

import comity.kernel.json.Utf8;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import comity.server.http.Role;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sessions, accounts and the audit log. */
public final class SessionRoutes {

  private final Sessions sessions;
  private final LockOut lockOut;
  private final Auditor auditor;

  public SessionRoutes(Sessions sessions, LockOut lockOut, Auditor auditor) {
    this.sessions = sessions;
    this.lockOut = lockOut;
    this.auditor = auditor;
  }

  /** For which agency and in which roles the caller acts. */
  public ServerResponse session(ServerRequest request) {
    Caller caller = Callers.current();
    Utf8 json = new Utf8().raw("{\"agency\":").text(caller.agency());
    json.raw(",\"office\":").text(caller.office());
    json.raw(",\"roles\":").texts(caller.roles().stream().map(Role::id).toList());
    return Replies.json(json.raw("}\n"));
  }

  /** The caller's token is worth nothing from now on. */
  public ServerResponse signOut(ServerRequest request) {
    Caller caller = Callers.current();
    auditor.record(AuditEvent.SIGNED_OUT, caller.account(), source(request), "session");
    sessions.end(caller.session());
    return ServerResponse.noContent().build();
  }

  /** A locked account may try again. */
  public ServerResponse release(ServerRequest request) {
    release(request, request.pathVariable("account"));
    return ServerResponse.noContent().build();
  }

  /** The accounts that are locked. */
  public List<String> locked() {
    return lockOut.locked();
  }

  /** A locked account may try again. */
  public void release(ServerRequest request, String account) {
    if (!lockOut.release(account)) {
      throw new ProblemException(Problem.NO_SUCH_ROUTE, "no account of that name is locked");
    }
    auditor.record(
        AuditEvent.ACCOUNT_RELEASED,
        Callers.current().account(),
        source(request),
        Callers.account(DemoProvider.ISSUER, account));
  }

  /** The last lines of the audit log, the latest last. */
  public List<String> lastAudited() throws IOException {
    return auditor.last();
  }

  /** The whole audit log, one event a line. */
  public ServerResponse audit(ServerRequest request) throws IOException {
    return Replies.lines(new Utf8().raw(auditor.lines()));
  }

  private static String source(ServerRequest request) {
    return request.servletRequest().getRemoteAddr();
  }
}
