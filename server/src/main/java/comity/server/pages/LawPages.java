package comity.server.pages;

import comity.kernel.book.LawBook;
import comity.kernel.dmn.DmnExport;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.notation.Notation;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The law, for anybody: all laws, one version as a page, and its files. */
final class LawPages {

  private static final List<String> LAYERS = List.of("federal", "state", "local");

  private final Pages pages;
  private final LawBook book;
  private final LawViews views;
  private final Supplier<LocalDate> today;

  LawPages(Pages pages, LawBook book, LawViews views, Supplier<LocalDate> today) {
    this.pages = pages;
    this.book = book;
    this.views = views;
    this.today = today;
  }

  /**
   * A law in the list.
   *
   * @param now the version in force
   */
  record Listed(Law law, Optional<Version> now, Strip strip) {}

  /** The laws of one layer. */
  record Layer(String id, List<Listed> laws) {}

  ServerResponse list(ServerRequest request) {
    List<Law> laws = book.ids().stream().map(book::law).toList();
    List<Layer> layers =
        LAYERS.stream()
            .map(layer ->
                new Layer(
                    layer,
                    laws.stream()
                        .filter(law -> law.layer().equals(layer))
                        .map(law -> listed(law, laws))
                        .toList()))
            .filter(layer -> !layer.laws().isEmpty())
            .toList();
    return pages.show(request, "laws", Map.of("layers", layers, "today", today.get()));
  }

  private Listed listed(Law law, List<Law> all) {
    Optional<Version> now = law.on(today.get());
    return new Listed(law, now, strip(law, now.map(Version::from).orElse(LocalDate.MIN), all));
  }

  private Strip strip(Law law, LocalDate shown, List<Law> beside) {
    LocalDate first =
        beside.stream()
            .map(other -> other.versions().getFirst().from())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate last =
        beside.stream()
            .map(other -> other.versions().getLast().from())
            .max(Comparator.naturalOrder())
            .filter(day -> day.isAfter(today.get()))
            .orElse(today.get());
    return Strip.of(law, shown, first, last, today.get());
  }

  /** One version: of a day, of a bill, or the one in force. */
  ServerResponse one(ServerRequest request) {
    Edition edition = views.edition(request.pathVariable("id").substring(1), today.get());
    Law law = book.law(edition.law().id());
    LawView view = views.view(edition);
    return pages.show(
        request,
        "law",
        Map.of(
            "view",
            view,
            "law",
            law,
            "version",
            edition.version(),
            "strip",
            strip(law, edition.version().from(), List.of(law)),
            "inForce",
            edition.version().proposal().isEmpty() && edition.version().covers(today.get())));
  }

  /** A version as the file that it is, or as DMN. */
  ServerResponse file(ServerRequest request) {
    String name = request.pathVariable("name").substring(1);
    int dot = name.lastIndexOf('.');
    String kind = name.substring(dot + 1);
    Edition edition = views.edition(dot < 0 ? name : name.substring(0, dot), today.get());
    return switch (kind) {
      case "md" -> file(name, "text/markdown", Notation.print(edition.text()));
      case "dmn" ->
          file(
              name,
              "application/xml",
              DmnExport.write(edition, book.vocabulary(List.of(edition.law()))));
      default ->
          throw new ProblemException(Problem.NO_SUCH_ROUTE, "a law's files end in .md or .dmn");
    };
  }

  /** A file to keep. */
  static ServerResponse file(String name, String type, String content) {
    ContentDisposition saved =
        ContentDisposition.attachment().filename(name.replace('/', '-')).build();
    return ServerResponse.ok()
        .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
        .header("Content-Disposition", saved.toString())
        .header("Cache-Control", "no-cache")
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}
