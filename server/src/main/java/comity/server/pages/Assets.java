package comity.server.pages;

import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Style sheet, fonts, pictures and htmx, as the build made them. Their path holds the hash of all
 * of them, so that a browser may keep them for good.
 */
final class Assets {

  private static final String FOLDER = "/comity/server/assets/";

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "css", new MediaType("text", "css", StandardCharsets.UTF_8),
          "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
          "svg", new MediaType("image", "svg+xml"),
          "woff2", new MediaType("font", "woff2"));

  private final String tag;
  private final List<String> names;
  private final Map<String, byte[]> read = new ConcurrentHashMap<>();

  Assets() {
    List<String> index = new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList();
    this.tag = index.getFirst();
    this.names = index.subList(1, index.size());
  }

  /** Before the name of each file. */
  String root() {
    return "/assets/" + tag;
  }

  ServerResponse file(ServerRequest request) {
    String name = request.pathVariable("file").substring(1);
    if (!request.pathVariable("tag").equals(tag) || !names.contains(name)) {
      throw new ProblemException(Problem.NO_SUCH_ROUTE, "there is no such file");
    }
    return ServerResponse.ok()
        .contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .body(read.computeIfAbsent(name, Assets::bytes));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the build made no `" + name + "`; run `node src/main/web/build.mjs` in server");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
