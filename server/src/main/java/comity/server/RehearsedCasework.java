package comity.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** An officer who registers persons and records a detainer of each, until that is routine. */
final class RehearsedCasework {

  /** Enough for the virtual machine to see what it does often. */
  private static final int ROUNDS = 300;

  private static final String NUMBER = "DEMO-1";

  private final URI root;
  private final HttpClient client;
  private final String custody;
  private final String detainer;

  /**
   * Such an officer.
   *
   * @param root of the service
   * @param examples the folder with a custody and a detainer
   */
  RehearsedCasework(URI root, HttpClient client, Path examples) throws IOException {
    this.root = root;
    this.client = client;
    this.custody = Files.readString(examples.resolve("custody-1.json"));
    this.detainer = Files.readString(examples.resolve("detainer.json"));
  }

  void run() throws IOException, InterruptedException {
    String token = signedIn();
    for (int i = 0; i < ROUNDS; i++) {
      String body = custody.replace(NUMBER, "REHEARSED-" + i);
      String made = written("/v1/cases", body, token, "custody-" + i);
      written(made + "/requests", detainer, token, "detainer-" + i);
    }
    client.send(
        HttpRequest.newBuilder(root.resolve("/v1/cases")).header("Authorization", token).build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private String signedIn() throws IOException, InterruptedException {
    HttpRequest request =
        post("/demo/token", "{\"account\":\"officer\",\"password\":\"demo\"}").build();
    String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return "Bearer " + body.replaceFirst("^[^:]*:\"([^\"]*)\"(?s).*", "$1");
  }

  /** Returns the path of the case. */
  private String written(String path, String body, String token, String key)
      throws IOException, InterruptedException {
    HttpRequest request =
        post(path, body).header("Authorization", token).header("Idempotency-Key", key).build();
    return client
        .send(request, HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IOException("nothing was written at " + path));
  }

  private HttpRequest.Builder post(String path, String body) {
    return HttpRequest.newBuilder(root.resolve(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
