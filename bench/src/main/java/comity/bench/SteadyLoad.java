package comity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends detainers, each to a case of its own, at a steady rate, whether or not earlier ones were
 * answered; a time counts from when it should have been sent. Then counts in the ledger whether
 * each was recorded once.
 */
final class SteadyLoad {

  private static final Pattern VERSION = Pattern.compile("\"(\\d+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final Path names;
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  /** No write of an earlier run has it. */
  private final long run = System.currentTimeMillis();

  /**
   * For the service on this machine.
   *
   * @param folder as given to {@code comity serve --data}
   */
  SteadyLoad(int port, Path folder) {
    this.service = URI.create("http://127.0.0.1:" + port);
    this.names = folder.resolve("demo").resolve(ManyCases.NAMES);
  }

  /** How long one took, and how many events it made. */
  private record Sent(long nanos, int status, int events) {}

  void run(int rate, int seconds) throws Exception {
    String token = token();
    List<String> cases = Files.readAllLines(names);
    cases.forEach(id -> versions.put(id, version(id, token)));
    warm(cases, token, rate);
    long warmed = settled();
    List<Sent> sent = send(cases, token, rate, seconds);
    report(sent, rate, warmed);
  }

  /** The first are not counted: the virtual machine is still getting ready. */
  private void warm(List<String> cases, String token, int rate) throws Exception {
    int count = Math.min(40 * rate, cases.size() / 4);
    all(cases.subList(cases.size() - count, cases.size()), token, rate);
  }

  private List<Sent> send(List<String> cases, String token, int rate, int seconds)
      throws Exception {
    if (rate * seconds > cases.size() - cases.size() / 4) {
      throw new IllegalArgumentException("only " + cases.size() + " cases are open");
    }
    return all(cases.subList(0, rate * seconds), token, rate);
  }

  private List<Sent> all(List<String> cases, String token, int rate) throws Exception {
    long gap = 1_000_000_000L / rate;
    long start = System.nanoTime();
    List<Future<Sent>> under = new ArrayList<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < cases.size(); i++) {
        long due = start + i * gap;
        LockSupport.parkNanos(due - System.nanoTime());
        String id = cases.get(i);
        String issuer = i % 2 == 0 ? "immigration-officer" : "article-iii-judge";
        under.add(senders.submit(() -> one(id, issuer, token, due)));
      }
    }
    List<Sent> sent = new ArrayList<>();
    for (Future<Sent> one : under) {
      sent.add(one.get());
    }
    return sent;
  }

  private Sent one(String id, String issuer, String token, long due)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/v1/cases/" + id + "/requests"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", run + "-" + id)
            .POST(HttpRequest.BodyPublishers.ofString(Detainers.body(issuer)))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    int events = answer.statusCode() == 200 ? version(answer) - versions.get(id) : 0;
    return new Sent(System.nanoTime() - due, answer.statusCode(), events);
  }

  /** How many events a case has. */
  private int version(String id, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/v1/cases/" + id))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      return version(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int version(HttpResponse<String> answer) {
    Matcher version = VERSION.matcher(answer.headers().firstValue("ETag").orElse(""));
    if (!version.matches()) {
      throw new IllegalStateException("no version: " + answer.statusCode() + answer.body());
    }
    return Integer.parseInt(version.group(1));
  }

  private void report(List<Sent> sent, int rate, long before) throws Exception {
    long good = sent.stream().filter(one -> one.status() == 200).count();
    long expected = sent.stream().mapToLong(Sent::events).sum();
    long recorded = settled() - before;
    long[] times = sent.stream().mapToLong(Sent::nanos).sorted().toArray();
    System.out.println("| requests | a second | median | p90 | p99 | p99.9 | slowest |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    System.out.println(
        "| "
            + sent.size()
            + " | "
            + rate
            + " | "
            + millis(times, 0.5)
            + " | "
            + millis(times, 0.9)
            + " | "
            + millis(times, 0.99)
            + " | "
            + millis(times, 0.999)
            + " | "
            + millis(times, 1)
            + " |");
    System.out.println(good + " answered 200 of " + sent.size() + ": " + statuses(sent));
    System.out.println(
        expected + " events were acknowledged, the ledger grew by " + recorded + " leaves");
    if (recorded != expected || good != sent.size()) {
      throw new IllegalStateException("something was lost, or written twice");
    }
  }

  private static String statuses(List<Sent> sent) {
    return Arrays.toString(sent.stream().mapToInt(Sent::status).distinct().sorted().toArray());
  }

  private static String millis(long[] sorted, double share) {
    int at = Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1);
    return String.format(Locale.ROOT, "%.1f ms", sorted[at] / 1e6);
  }

  private String token() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/demo/token"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"account\":\"officer\",\"password\":\"demo\"}"))
            .build();
    String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return body.replaceFirst("(?s)^[^:]*:\"([^\"]*)\".*", "$1");
  }

  /** How many leaves are signed for, once there is a checkpoint and no more are added. */
  private long settled() throws Exception {
    long size = -1;
    for (long next = leaves(); next == 0 || next != size; next = leaves()) {
      size = next;
      Thread.sleep(3_000);
    }
    return size;
  }

  private long leaves() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(service.resolve("/ledger/checkpoint")).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? Long.parseLong(answer.body().lines().toList().get(1)) : 0;
  }
}
