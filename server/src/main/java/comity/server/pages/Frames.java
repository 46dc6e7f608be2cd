package comity.server.pages;

import comity.server.access.Caller;
import comity.server.access.Callers;
import comity.server.access.FormTokens;
import comity.server.http.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Makes what stands around a page. */
final class Frames {

  static final String LANGUAGE = "comity-language";

  /** The ways in the header, in their order; each is shown to those who may go it. */
  private static final List<Endpoint> WAYS =
      List.of(
          Endpoint.DESK_PAGE,
          Endpoint.REQUESTS_PAGE,
          Endpoint.PRODUCTIONS_PAGE,
          Endpoint.OVERSIGHT_PAGE,
          Endpoint.LAWS_PAGE,
          Endpoint.LAB_PAGE,
          Endpoint.REPLAYS_PAGE,
          Endpoint.OPEN_DATA_PAGE);

  private final Assets assets;
  private final boolean demo;

  Frames(Assets assets, boolean demo) {
    this.assets = assets;
    this.demo = demo;
  }

  Frame of(HttpServletRequest request) {
    Optional<Caller> caller = Callers.seen(request);
    return new Frame(
        language(request),
        here(request),
        FormTokens.of(request),
        assets.root(),
        demo,
        caller,
        navigation(caller, request.getRequestURI()));
  }

  /** A form that was refused is no page to come back to. */
  private static String here(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static List<Frame.Link> navigation(Optional<Caller> caller, String path) {
    List<Frame.Link> links = new ArrayList<>();
    for (Endpoint way : WAYS) {
      if (way.isFor(caller.map(Caller::roles).orElse(Set.of()))) {
        boolean isHere = path.equals(way.path()) || path.startsWith(way.path() + "/");
        links.add(new Frame.Link(way.path(), "way." + key(way), isHere));
      }
    }
    return links;
  }

  private static String key(Endpoint way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  /** The one that was chosen, else the browser's, else English. */
  static Language language(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, LANGUAGE))
        .flatMap(cookie -> Language.of(cookie.getValue()))
        .or(() -> Language.of(request.getLocale().getLanguage()))
        .orElse(Language.EN);
  }
}
