package comity.server.pages;

import comity.casework.Write;
import comity.kernel.json.Utf8;
import comity.server.access.Callers;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/** What was filled in on a page. */
record Form(ServerRequest request) {

  /** What stands in a field, without the blanks around it; empty for nothing. */
  String text(String field) {
    String text = request.servletRequest().getParameter(field);
    return text == null ? "" : text.strip();
  }

  /** The same, if there is anything. */
  Optional<String> given(String field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  /** Everything that was chosen. */
  List<String> all(String field) {
    String[] values = request.servletRequest().getParameterValues(field);
    return values == null ? List.of() : List.of(values);
  }

  /** How the form is recorded: once, by whoever sends it, under the key that its page holds. */
  Write write(String what) {
    String key = text("key");
    if (!key.matches("[A-Za-z0-9-]{1,64}")) {
      throw new ProblemException(Problem.BAD_REQUEST, "send the form that the page holds");
    }
    return Write.of(Callers.current().account(), "page " + what + " " + key);
  }

  /** The constant that pages and records call so. */
  static <E extends Enum<E>> Optional<E> named(Collection<E> some, String id) {
    return some.stream().filter(one -> Utf8.id(one).equals(id)).findFirst();
  }

  /** A path of this service to go to; the first page if it is none. */
  String next() {
    String next = text("next");
    boolean isHere = next.matches("/([A-Za-z0-9._~@+%=&?-][A-Za-z0-9._~@+%=&?/-]*)?");
    return isHere ? next : "/";
  }
}
