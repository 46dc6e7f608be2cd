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
    String[] args = {"--port", "0", "--demo", "--data", data.toString()};
    Options options = Options.parse(args, System.getProperty("comity.laws"), Map.of());
    try (Service service = Service.start(options, around);
        HttpClient client = HttpClient.newHttpClient()) {
      URI root = URI.create("http://127.0.0.1:" + service.port());
      for (HttpRequest request : requests(root, example)) {
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
      casework(root, client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Signs an officer in, who looks at the cases. */
  private static void casework(URI root, HttpClient client)
      throws IOException, InterruptedException {
    HttpRequest signIn =
        HttpRequest.newBuilder(root.resolve("/demo/token"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"account\":\"officer\",\"password\":\"demo\"}"))
            .build();
    String token = client.send(signIn, HttpResponse.BodyHandlers.ofString()).body();
    HttpRequest cases =
        HttpRequest.newBuilder(root.resolve("/v1/cases"))
            .header(
                "Authorization", "Bearer " + token.replaceFirst("^[^:]*:\"([^\"]*)\"(?s).*", "$1"))
            .build();
    client.send(cases, HttpResponse.BodyHandlers.discarding());
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
