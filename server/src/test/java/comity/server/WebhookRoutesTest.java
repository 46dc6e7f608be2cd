package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks over HTTP: registered by an administrator, signed, and saying next to nothing. */
final class WebhookRoutesTest {

  private final Running service = Running.demo();
  private final Agencies agencies = new Agencies(service);
  private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
  private HttpServer receiver;

  private record Message(String id, String timestamp, String signature, String body) {}

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::receive);
    receiver.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", url("/hook"));
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    service.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    received.add(
        new Message(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
  }

  private HttpResponse<String> subscribed(String agency, String office, String url) {
    return service.post(
        "/v1/webhooks",
        "{\"subscriber\": {\"agency\": \"%s\", \"office\": \"%s\"}, \"url\": \"%s\"}"
            .formatted(agency, office, url),
        agencies.as("administrator"));
  }

  /** What is due is looked for only while the clock goes on. */
  private Message next() throws InterruptedException {
    Message message = null;
    for (int i = 0; i < 400 && message == null; i++) {
      service.clock().advance(Duration.ofMillis(25));
      message = received.poll(25, TimeUnit.MILLISECONDS);
    }
    assertThat(message).isNotNull();
    return message;
  }

  @Test
  void aRequesterIsToldThatTheAnswerIsAnotherAndWhereToRead() throws Exception {
    HttpResponse<String> hook = subscribed("us-ice", DemoPeople.OFFICE, url("/hook"));
    assertThat(hook.statusCode()).as(hook.body()).isEqualTo(201);
    String secret = hook.body().replaceFirst("(?s).*\"secret\":\"whsec_([^\"]+)\".*", "$1");

    String submission = agencies.submitted("ice", "booking 1", "article-iii-judge");
    String id = agencies.registered("officer", "W-1", Agencies.FELONY);
    service.post(
        "/v1/inbox/" + submission + "/assignment",
        "{\"case\": \"%s\", \"checked\": {}}".formatted(id),
        agencies.as("officer"));

    Message message = next();
    String link = "/v1/submissions/" + submission + "/questions";
    assertThat(message.body())
        .matches("\\{\"type\":\"request.changed\",\"timestamp\":\"[^\"]+\",\"data\":.*")
        .endsWith("\"data\":{\"link\":\"" + link + "\"}}");
    assertThat(message.signature()).isEqualTo("v1," + hmac(secret, message));
    // What is read there passes the gate.
    assertThat(service.post(link, "{\"kinds\": [\"release-date\"]}", agencies.as("ice")).body())
        .contains("\"told\":\"" + Agencies.RELEASE);
  }

  private static String hmac(String secret, Message message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
    String signed = message.id() + "." + message.timestamp() + "." + message.body();
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anAgencyIsToldOfItsCasesUntilItsWebhookIsRemoved() throws InterruptedException {
    String hook =
        subscribed("nyc-doc", "", url("/hook"))
            .body()
            .replaceFirst("(?s).*\"webhook\":\"([0-9a-f]+)\".*", "$1");
    String id = agencies.registered("officer", "W-2", "");
    assertThat(next().body()).contains("\"type\":\"case.changed\"", "\"link\":\"/v1/cases/" + id);
    assertThat(service.get("/v1/webhooks", agencies.as("administrator")).body())
        .contains(hook, "\"state\":\"enabled\"")
        .doesNotContain("whsec_");
    assertThat(service.delete("/v1/webhooks/" + hook, agencies.as("administrator")).statusCode())
        .isEqualTo(204);
    assertThat(service.get("/v1/webhooks", agencies.as("administrator")).body())
        .isEqualTo("{\"webhooks\":[]}\n");
    assertThat(
            service
                .post("/v1/webhooks/" + hook + "/enabling", "{}", agencies.as("administrator"))
                .body())
        .contains("/problems/no-such-webhook");
    assertThat(service.get("/v1/audit", agencies.as("auditor")).body())
        .contains("\"event\":\"webhook-registered\"", "\"event\":\"webhook-removed\"", hook);
  }

  /** Who is led elsewhere by a receiver could be led behind the wall. */
  @Test
  void aRedirectionIsNotFollowed() throws InterruptedException {
    subscribed("nyc-doc", "", url("/elsewhere"));
    agencies.registered("officer", "W-3", "");
    for (int i = 0; i < 40; i++) {
      service.clock().advance(Duration.ofMillis(25));
      assertThat(received.poll(25, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void anAddressThatMayNotBeReachedIsRefused() {
    for (String url : new String[] {"https://10.0.0.1/", "http://1.1.1.1/", "file:///etc/passwd"}) {
      HttpResponse<String> answer = subscribed("nyc-doc", "", url);
      assertThat(answer.statusCode()).as(url).isEqualTo(422);
      assertThat(answer.body()).contains("/problems/refused");
    }
  }
}
