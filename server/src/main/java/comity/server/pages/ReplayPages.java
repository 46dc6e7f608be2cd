package comity.server.pages;

import comity.replay.Mapping;
import comity.server.http.Parameters;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.replays.Figure;
import comity.server.replays.FigureCsv;
import comity.server.replays.Replays;
import comity.server.replays.Shown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The replays, for anybody. */
final class ReplayPages {

  private static final String ACT = "act";
  private static final String ASSUME = "assume";
  private static final String NO_WARRANT = "no-warrant";

  private final Pages pages;
  private final Replays replays;

  ReplayPages(Pages pages, Replays replays) {
    this.pages = pages;
    this.replays = replays;
  }

  ServerResponse list(ServerRequest request) {
    return pages.show(request, "replays", Map.of("replays", replays.all()));
  }

  ServerResponse one(ServerRequest request) {
    Parameters asked = Parameters.of(request, ACT, ASSUME);
    Mapping mapping =
        replays.all().stream()
            .filter(m -> m.name().equals(request.pathVariable("replay")))
            .findFirst()
            .orElseThrow(ReplayPages::none);
    Shown shown = shown(mapping.name(), asked);
    String act = asked.one(ACT).filter(mapping.acts()::contains).orElse(mapping.acts().getFirst());
    Map<String, Object> values = new TreeMap<>();
    values.put("mapping", mapping);
    values.put("shown", shown);
    values.put("act", act);
    values.put("isAssumable", Replays.isAssumable(mapping));
    values.put(
        "charts",
        shown.figures().stream().filter(f -> f.act().equals(act)).map(FigureView::of).toList());
    return pages.show(request, "replay", values);
  }

  private Shown shown(String name, Parameters asked) {
    boolean assumed = asked.one(ASSUME).filter(NO_WARRANT::equals).isPresent();
    return replays.shown(name, assumed).orElseThrow(ReplayPages::none);
  }

  private static ProblemException none() {
    return new ProblemException(Problem.NO_SUCH_ROUTE, "there is no such replay, or no such chart");
  }

  /** A chart as CSV. */
  ServerResponse csv(ServerRequest request) {
    Parameters asked = Parameters.of(request, ASSUME);
    String name = request.pathVariable("figure").replaceFirst("\\.csv$", "");
    List<Figure> figures = shown(request.pathVariable("replay"), asked).figures();
    Figure figure =
        figures.stream()
            .filter(f -> f.id().equals(name))
            .findFirst()
            .orElseThrow(ReplayPages::none);
    return LawPages.file(
        request.pathVariable("replay") + "-" + name + ".csv", "text/csv", FigureCsv.of(figure));
  }
}
