package comity.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import comity.casework.cases.Agency;
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
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** A running service on a fixed day, with what it logs. */
final class Running implements AutoCloseable {

  static final Path ROOT = root();
  static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  private static final LedgerName LEDGER = LedgerName.of("demo.example/ledger", List.of());

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final SettableClock clock;
  private final Path data;
  private final Map<String, String> environment;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Service service;

  private Running(
      SettableClock clock,
      Path data,
      int rate,
      boolean demo,
      List<Agency> agencies,
      Map<String, String> environment,
      Consumer<Routing> change) {
    this(0, clock, data, rate, demo, agencies, environment, change);
  }

  private Running(
      int port,
      SettableClock clock,
      Path data,
      int rate,
      boolean demo,
      List<Agency> agencies,
      Map<String, String> environment,
      Consumer<Routing> change) {
    PrintStream log = new PrintStream(logged, true, UTF_8);
    Logs.quiet(log);
    this.clock = clock;
    this.data = data;
    this.environment = environment;
    Path laws = ROOT.resolve("laws");
    this.service =
        Service.start(
            new Options("127.0.0.1", port, data, laws, rate, demo, agencies, LEDGER),
            new Surroundings(clock, environment, new SecureRandom(), log),
            change);
  }

  /** Without sign-in. */
  static Running start() {
    return start(1_000_000);
  }

  /** With other handlers in the place of some. */
  static Running start(Consumer<Routing> change) {
    return new Running(
        new SettableClock(TODAY), folder(), 1_000_000, false, List.of(), Map.of(), change);
  }

  static Running start(int rate) {
    return new Running(
        new SettableClock(TODAY), folder(), rate, false, List.of(), Map.of(), r -> {});
  }

  /** With the demonstration's people, who have no cases; it needs no database. */
  static Running people() {
    return new Running(
        new SettableClock(TODAY), folder(), 1_000_000, true, List.of(), Map.of(), r -> {});
  }

  /** With an identity provider elsewhere, which sends browsers back to the service's port. */
  static Running elsewhere(Map<String, String> environment) {
    return new Running(
        URI.create(environment.get(SignIn.REDIRECT)).getPort(),
        new SettableClock(TODAY),
        folder(),
        1_000_000,
        false,
        List.of(),
        environment,
        r -> {});
  }

  /** With the demonstration's people and their agencies' cases. */
  static Running demo() {
    return demo(r -> {});
  }

  /** The same with other handlers in the place of some. */
  static Running demo(Consumer<Routing> change) {
    return new Running(
        new SettableClock(TODAY),
        folder(),
        1_000_000,
        true,
        DemoPeople.agencies(),
        Map.of(Options.DATABASE, Databases.fresh()),
        change);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("comity-service");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project, whichever module's folder the test was started in. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("kernel")) ? here : here.getParent();
  }

  SettableClock clock() {
    return clock;
  }

  /** A number that was not given before. */
  int next() {
    return numbers.incrementAndGet();
  }

  Path data() {
    return data;
  }

  /** Runs a verb that works on the same records, and gives what it prints. */
  String records(String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(
            clock, environment, new SecureRandom(), new PrintStream(logged, true, UTF_8));
    new RecordVerbs(around, ROOT.resolve("laws").toString(), new PrintStream(printed, true, UTF_8))
        .run(args);
    return printed.toString(UTF_8);
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

  HttpResponse<String> delete(String path, String... headers) {
    return send(headers, request(path).DELETE());
  }

  /** The header of somebody who has just signed in. */
  String[] as(String account) {
    String body = post("/demo/token", credentials(account, "demo")).body();
    String token = body.replaceFirst("^.*\"access_token\":\"([^\"]+)\".*\\s*$", "$1");
    return new String[] {"Authorization", "Bearer " + token};
  }

  static String credentials(String account, String password) {
    return "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}";
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
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
