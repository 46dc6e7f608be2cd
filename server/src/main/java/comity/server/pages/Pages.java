package comity.server.pages;

import comity.casework.cases.Agency;
import comity.server.access.Callers;
import comity.server.http.PageHeaders;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes pages: a template, the values of its own, and the frame. */
public final class Pages implements ProblemPages {

  private final Messages messages = new Messages();
  private final Templates templates = new Templates(messages);
  private final Assets assets = new Assets();
  private final Frames frames;
  private final Map<String, Agency> agencies = new TreeMap<>();
  private final Clock clock;

  /**
   * Pages.
   *
   * @param clock with the zone in which times are told to who acts for none of the agencies
   * @param demo whether the people are invented
   */
  public Pages(Clock clock, List<Agency> kept, boolean demo) {
    this.clock = clock;
    this.frames = new Frames(assets, demo);
    kept.forEach(agency -> agencies.put(agency.id(), agency));
  }

  Assets assets() {
    return assets;
  }

  Clock clock() {
    return clock;
  }

  /** In which times are told to who asks. */
  ZoneId zone(HttpServletRequest request) {
    return Callers.seen(request)
        .map(caller -> agencies.get(caller.agency()))
        .map(Agency::zone)
        .orElseGet(this::common);
  }

  /** That of all agencies, where they have one in common. */
  private ZoneId common() {
    List<ZoneId> zones = agencies.values().stream().map(Agency::zone).distinct().toList();
    return zones.size() == 1 ? zones.getFirst() : clock.getZone();
  }

  /** Whether cases of agencies are kept here. */
  boolean keeps() {
    return !agencies.isEmpty();
  }

  /** Those whose cases the service keeps, in the order of their names. */
  List<Agency> agencies() {
    return List.copyOf(agencies.values());
  }

  /** The agency for which the caller acts, whose cases the service keeps. */
  Agency agency() {
    return Optional.ofNullable(agencies.get(Callers.current().agency()))
        .orElseThrow(() ->
            new ProblemException(
                Problem.NO_SUCH_ROUTE, "this service keeps no cases of your agency"));
  }

  /** The present moment there, for fields. */
  WhenFields now() {
    return WhenFields.of(clock.instant(), agency().zone());
  }

  ServerResponse show(ServerRequest request, String template, Map<String, Object> values) {
    return show(request, 200, template, values);
  }

  /** A page whose status says that something is amiss, such as a form to be mended. */
  ServerResponse show(
      ServerRequest request,
      int status,
      String template,
      Map<String, Object> values,
      ResponseCookie... cookies) {
    byte[] page = fill(request.servletRequest(), template, values);
    ServerResponse.BodyBuilder answer = ServerResponse.status(status);
    Stream.of(cookies).forEach(cookie -> answer.header("Set-Cookie", cookie.toString()));
    PageHeaders.put((name, value) -> answer.header(name, value));
    return answer.contentType(MediaType.parseMediaType(PageHeaders.TYPE)).body(page);
  }

  private byte[] fill(HttpServletRequest request, String template, Map<String, Object> values) {
    Frame frame = frames.of(request);
    Map<String, Object> all = new TreeMap<>(values);
    all.put("frame", frame);
    all.put("say", new Say(frame.language(), messages, zone(request)));
    return templates.fill(template, frame.language(), all);
  }

  /** Sends the browser on, so that loading again sends nothing again. */
  static ServerResponse to(String path) {
    return ServerResponse.seeOther(URI.create(path)).build();
  }

  @Override
  public byte[] page(ProblemException problem, HttpServletRequest request) {
    String template = problem.problem() == Problem.NOT_SIGNED_IN ? "sign-in-needed" : "problem";
    return fill(
        request,
        template,
        Map.of("problem", problem.problem().id(), "detail", problem.getMessage()));
  }
}
