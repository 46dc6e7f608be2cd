package comity.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A running service on a fixed day, with what it logs. */
final class Running implements AutoCloseable {

  static final Path ROOT = root();
  static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Service service;

  private Running(int rate) {
    PrintStream log = new PrintStream(logged, true, UTF_8);
    Logs.quiet(log);
    Path laws = ROOT.resolve("laws");
    this.service =
        Service.start(new Options("127.0.0.1", 0, Path.of("unused"), laws, rate), CLOCK, log);
  }

  static Running start() {
    return new Running(1_000_000);
  }

  static Running start(int rate) {
    return new Running(rate);
  }

  /** The project, whichever module's folder the test was started in. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("kernel")) ? here : here.getParent();
  }

  int port() {
    return service.port();
  }

  String logged() {
    return logged.toString(UTF_8);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(headers, request(path).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        headers,
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  private HttpResponse<String> send(String[] headers, HttpRequest.Builder request) {
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    service.close();
    client.close();
  }
}
