package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.server.http.Bodies;
import comity.server.http.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way in which a request can be wrong has its own problem. */
final class ProblemsTest {

  private static final String DECIDE = "/v1/decide?stack=us-ny-nyc/doc";

  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aPathThatIsNoRoute() {
    assertProblem(service.get("/v1/nothing"), Problem.NO_SUCH_ROUTE, "nothing is at this path");
    assertProblem(service.get("/v2"), Problem.NO_SUCH_ROUTE, "nothing is at this path");
    assertProblem(service.get("/error"), Problem.NO_SUCH_ROUTE, "nothing is at this path");
  }

  @Test
  void aMethodThatTheRouteDoesNotTake() {
    HttpResponse<String> answer = service.get("/v1/decide");
    assertProblem(answer, Problem.NO_SUCH_METHOD, "this path takes POST");
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void aBodyThatIsNotJson() {
    assertProblem(service.post(DECIDE, "{\"request\" 1}"), Problem.BAD_CASE, "line 1, column 12: ");
  }

  @Test
  void aFactThatThereIsNot() {
    assertProblem(
        service.post(DECIDE, "{\"warrant\":{\"isuer\":\"none\"}}"),
        Problem.BAD_CASE,
        "did you mean `warrant.issuer`?");
  }

  @Test
  void noLaw() {
    assertProblem(service.post("/v1/decide", "{}"), Problem.BAD_REQUEST, "say under which law");
    assertProblem(
        service.post("/v1/decide?law=us&stack=us-ny-nyc/doc", "{}"),
        Problem.BAD_REQUEST,
        "say under which law");
  }

  @Test
  void aLawThatThereIsNot() {
    assertProblem(
        service.post("/v1/decide?law=us-nyy", "{}"), Problem.NO_SUCH_LAW, "there is no law");
    assertProblem(service.get("/v1/laws/us/nyy"), Problem.NO_SUCH_LAW, "there is no law");
  }

  @Test
  void aLawFileIsNoLaw() {
    assertProblem(
        service.post("/v1/decide?law=laws/us/2017-04-02.md", "{}"),
        Problem.NO_SUCH_LAW,
        "there is no law");
    assertProblem(
        service.post("/v1/diff?a=us&b=../pom.xml", ""), Problem.NO_SUCH_LAW, "there is no law");
  }

  @Test
  void aDayThatNoLawCovers() {
    assertProblem(
        service.post(DECIDE + "&as-of=1980-01-01", "{}"), Problem.NO_SUCH_LAW, "1980-01-01");
  }

  @Test
  void aDayThatIsNone() {
    assertProblem(
        service.post(DECIDE + "&as-of=2024-02-30", "{}"), Problem.BAD_REQUEST, "expects a day");
  }

  @Test
  void aReadingThatTheseLawsDoNotHave() {
    assertProblem(
        service.post(DECIDE + "&reading=Z-9=1", "{}"), Problem.NO_SUCH_LAW, "have no reading");
    assertProblem(
        service.post(DECIDE + "&reading=A-10", "{}"), Problem.BAD_REQUEST, "expects ID=VALUE");
    assertProblem(
        service.post(DECIDE + "&reading=A-10=1&reading=A-10=2", "{}"),
        Problem.BAD_REQUEST,
        "twice");
  }

  @Test
  void anActThatThereIsNot() {
    assertProblem(
        service.post("/v1/ask?law=us&act=holt", "{}"), Problem.NO_SUCH_LAW, "did you mean `hold`?");
  }

  @Test
  void aParameterThatTheRouteDoesNotKnow() {
    assertProblem(
        service.post("/v1/decide?stak=us", "{}"), Problem.BAD_REQUEST, "did you mean `stack`?");
    assertProblem(service.get("/v1/laws?law=us"), Problem.BAD_REQUEST, "it takes none");
  }

  @Test
  void aParameterGivenTwice() {
    assertProblem(
        service.post("/v1/decide?law=us&law=us-ny", "{}"), Problem.BAD_REQUEST, "2 times");
  }

  @Test
  void anInterviewOfAnotherForm() {
    for (String body : new String[] {"[]", "{\"cas\":{}}", "{\"answers\":[1]}", "{} {}", "{"}) {
      assertProblem(service.post("/v1/ask?law=us", body), Problem.BAD_REQUEST, "answers as text");
    }
  }

  @Test
  void anInterviewWhoseCaseIsWrongSaysWhere() {
    assertProblem(
        service.post("/v1/ask?law=us", "{\"case\":\n{\"request\":1}}"),
        Problem.BAD_CASE,
        "line 2, column 12: ");
  }

  @Test
  void aBodyOfAnotherType() {
    for (String type : new String[] {"application/x-www-form-urlencoded", "x"}) {
      HttpRequest.Builder other =
          service
              .request(DECIDE)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      assertProblem(service.send(other), Problem.WRONG_TYPE, "application/json");
    }
  }

  @Test
  void aBodyThatIsTooLarge() {
    String most = "{}" + " ".repeat(Bodies.LARGEST - 2);
    assertThat(service.post(DECIDE, most).statusCode()).isEqualTo(200);
    assertProblem(service.post(DECIDE, most + " "), Problem.TOO_LARGE, "1048576 bytes");
  }

  @Test
  void aBodyThatIsTooLargeAndDoesNotSayHowLarge() {
    byte[] body = ("{}" + " ".repeat(Bodies.LARGEST)).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder chunked =
        service
            .request(DECIDE)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArray(body)));
    assertProblem(service.send(chunked), Problem.TOO_LARGE, "1048576 bytes");
  }

  @Test
  void anAddressThatTheContainerRefuses() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /v1/laws/..%2f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"/problems/bad-request\"")
          .doesNotContain("Tomcat", "<html");
    }
  }

  @Test
  void whoAsksTooOftenIsToldHowLongToWait() {
    try (Running slow = Running.start(1)) {
      assertThat(slow.get("/openapi").statusCode()).isEqualTo(200);
      assertThat(slow.get("/openapi").statusCode()).isEqualTo(200);
      HttpResponse<String> third = slow.get("/openapi");
      assertProblem(third, Problem.TOO_MANY, "wait 1 seconds");
      assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  @Test
  void everyTypeLeadsToItsExplanation() {
    Set<String> types = new TreeSet<>();
    for (Problem problem : Problem.values()) {
      HttpResponse<String> answer = service.get(problem.type());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"" + problem.type() + "\"", problem.advice());
      types.add(problem.type());
    }
    assertThat(types).hasSize(Problem.values().length);
    assertProblem(service.get("/problems/none"), Problem.NO_SUCH_ROUTE, "no problem of that name");
  }

  @Test
  void everyProblemIsDocumented() throws IOException {
    String page = Files.readString(Running.ROOT.resolve("docs/http-api.md"));
    for (Problem problem : Problem.values()) {
      assertThat(page).contains("| `" + problem.id() + "` | " + problem.status() + " |");
    }
  }

  private static void assertProblem(HttpResponse<String> answer, Problem problem, String detail) {
    assertThat(answer.statusCode()).isEqualTo(problem.status());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body())
        .startsWith("{\"type\":\"" + problem.type() + "\",\"title\":\"")
        .contains("\"status\":" + problem.status(), detail);
  }
}
