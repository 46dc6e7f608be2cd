package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a case says of a person comes back in no error and is written in no log. */
final class NothingLeaksTest {

  private static final String MARK = "Zebulon Quimby";

  private static final List<String> BROKEN =
      List.of(
          "{\"person\":{\"convictions\":[{\"section\":\"" + MARK + "\"",
          "{\"person\":{\"convictions\":[{\"level\":\"" + MARK + "\"}]}}",
          "{\"custody\":{\"arrestedOn\":\"" + MARK + "\"}}",
          "{\"custody\":{\"releaseDueAt\":\"" + MARK + "\"}}",
          "{\"person\":\"" + MARK + "\"}",
          "{\"warrant\":{\"issuer\":\"" + MARK + "\"}}",
          "{\"request\":{\"information\":[\"" + MARK + "\"]}}",
          "{\"request\":{\"servedOnPerson\":\"" + MARK + "\"}}",
          "\"" + MARK + "\"",
          MARK);

  @Test
  void ofACaseThatCannotBeRead() {
    try (Running service = Running.start()) {
      for (String verb : List.of("decide", "explain", "ask")) {
        for (String body : BROKEN) {
          assertSilent(service.post("/v1/" + verb + "?stack=us-ny-nyc/doc", body));
          assertSilent(
              service.post("/v1/" + verb + "?stack=us-ny-nyc/doc", "{\"case\":" + body + "}"));
        }
      }
      assertThat(service.logged()).isEmpty();
    }
  }

  @Test
  void ofAParameterOrAPathThatIsNone() {
    try (Running service = Running.start()) {
      String mark = "Zebulon%20Quimby";
      assertSilent(service.post("/v1/decide?stack=us-ny-nyc/doc&as-of=" + mark, "{}"));
      assertSilent(service.post("/v1/decide?stack=us-ny-nyc/doc&" + mark + "=1", "{}"));
      assertSilent(service.post("/v1/decide?stack=us-ny-nyc/doc&changes=" + mark, "{}"));
      assertSilent(service.post("/v1/decide?stack=us-ny-nyc/doc&reading=" + mark, "{}"));
      assertSilent(service.get("/v1/" + mark));
      assertSilent(service.get("/problems/" + mark));
      assertThat(service.logged()).isEmpty();
    }
  }

  private static void assertSilent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("Zebulon", "Quimby", "Exception:", ".java");
    assertThat(answer.headers().map().toString()).doesNotContain("Zebulon", "Quimby");
  }
}
