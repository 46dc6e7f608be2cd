package comity.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Starts {@code ./comity serve --demo} as its users do, and waits for the first answer of all and
 * the first that comes out of the database.
 */
final class StartUp {

  private static final String LAWS = "/v1/laws";

  /** Answered once a checkpoint was signed over what the database holds. */
  private static final String CHECKPOINT = "/ledger/checkpoint";

  private static final double SECOND = 1e9;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;

  StartUp(Path folder) {
    this.folder = folder;
  }

  /** How long two answers took from the start of the process, in seconds. */
  private record Taken(double first, double record) {}

  /** Each start but the first finds the database that the first made, unless it was there. */
  void run(int times) throws IOException, InterruptedException {
    boolean made = Files.exists(folder.resolve("demo").resolve("casework"));
    if (!made) {
      print("with a new database", List.of(start()));
    }
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      taken.add(start());
    }
    print("median of " + times, taken);
  }

  private static void print(String which, List<Taken> taken) {
    System.out.printf(
        Locale.ROOT,
        "%s: first answer after %.2f s, first out of the database after %.2f s%n",
        which,
        median(taken.stream().map(Taken::first).toList()),
        median(taken.stream().map(Taken::record).toList()));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private Taken start() throws IOException, InterruptedException {
    int port = free();
    ProcessBuilder command =
        new ProcessBuilder(
            "./comity", "serve", "--demo", "--port", "" + port, "--data", folder.toString());
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long begun = System.nanoTime();
    Process process = command.start();
    try {
      double first = answered(process, port, LAWS, begun);
      return new Taken(first, answered(process, port, CHECKPOINT, begun));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static int free() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private double answered(Process process, int port, String path, long begun)
      throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    while (!isAnswered(address)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the service stopped; start it by hand to see why");
      }
      Thread.sleep(10);
    }
    return (System.nanoTime() - begun) / SECOND;
  }

  private boolean isAnswered(URI address) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
