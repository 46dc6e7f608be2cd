package comity.server.law;

import comity.kernel.json.LawsWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Law;
import comity.server.http.Parameters;
import comity.server.http.Replies;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The laws: their versions, what each regulates, and what is not verified. */
public final class LawPages {

  private final LawShelf shelf;

  public LawPages(LawShelf shelf) {
    this.shelf = shelf;
  }

  /** What {@code comity laws --format json} prints. */
  public ServerResponse all(ServerRequest request) {
    return page(request, shelf.book().ids());
  }

  /** What {@code comity laws ID --format json} prints. */
  public ServerResponse one(ServerRequest request) {
    // The rest of the path begins with its slash.
    return page(request, List.of(request.pathVariable("id").substring(1)));
  }

  private ServerResponse page(ServerRequest request, List<String> ids) {
    Parameters.of(request);
    List<Law> laws = ids.stream().map(shelf.book()::law).toList();
    Utf8 json = new Utf8();
    LawsWriter.write(laws, shelf.book().layers(), json);
    return Replies.tagged(request, json.bytes());
  }
}
