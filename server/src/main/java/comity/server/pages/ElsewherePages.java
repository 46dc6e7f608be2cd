package comity.server.pages;

import comity.server.access.CodeFlow;
import comity.server.access.PageCookie;
import comity.server.access.SignInException;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** To the agency's identity provider and back. */
final class ElsewherePages {

  private final Pages pages;
  private final Optional<CodeFlow> flow;

  ElsewherePages(Pages pages, Optional<CodeFlow> flow) {
    this.pages = pages;
    this.flow = flow;
  }

  private CodeFlow flow() {
    return flow.orElseThrow(() ->
        new ProblemException(Problem.NO_SUCH_ROUTE, "nobody signs in elsewhere for these pages"));
  }

  ServerResponse begin(ServerRequest request) {
    try {
      CodeFlow.Begun begun = flow().begin(request.servletRequest(), new Form(request).next());
      return FrontPages.with(begun.cookie(), begun.to().toString());
    } catch (SignInException e) {
      return failed(request, e);
    }
  }

  ServerResponse code(ServerRequest request) {
    HttpServletRequest asked = request.servletRequest();
    try {
      CodeFlow.Done done = flow().finish(asked);
      return ServerResponse.status(303)
          .header(
              "Set-Cookie",
              flow().over(asked).toString(),
              PageCookie.holding(done.token(), asked).toString())
          .header("Cache-Control", "no-store")
          .header("Location", done.next())
          .build();
    } catch (SignInException e) {
      return failed(request, e);
    }
  }

  /** Says why in a sentence, and lets begin again. */
  private ServerResponse failed(ServerRequest request, SignInException e) {
    boolean isTheirs = e.why() == SignInException.Why.DOWN;
    return pages.show(
        request,
        isTheirs ? 503 : 422,
        "sign-in",
        Map.of(
            "choices",
            List.of(),
            "elsewhere",
            true,
            "next",
            "/",
            "wrong",
            "sign.elsewhere." + e.id()),
        flow().over(request.servletRequest()));
  }
}
