package comity.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the service, asks it what a first caller would, and stops: what later starts learn from.
 */
final class Rehearsal {

  /** Requests a second; more than are sent. */
  private static final String RATE = "100000";

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param example a file with a case
   */
  static void run(Path example, Surroundings around) {
    try {
      Path data = Files.createTempDirectory("comity-rehearsal");
      run(example, data, around);
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path example, Path data, Surroundings around) throws IOException {
    String[] args = {"--port", "0", "--demo", "--rate", RATE, "--data", data.toString()};
    Options options = Options.parse(args, System.getProperty("comity.laws"), Map.of());
    try (Service service = Service.start(options, around);
        HttpClient client = HttpClient.newHttpClient()) {
      URI root = URI.create("http://127.0.0.1:" + service.port());
      for (HttpRequest request : requests(root, example)) {
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
      new RehearsedCasework(root, client, example.resolveSibling("serve")).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<HttpRequest> requests(URI root, Path example) throws IOException {
    return List.of(
        HttpRequest.newBuilder(root.resolve("/v1/laws")).build(),
        HttpRequest.newBuilder(root.resolve("/v1/decide?stack=us-ny-nyc/doc"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(example))
            .build());
  }
}
