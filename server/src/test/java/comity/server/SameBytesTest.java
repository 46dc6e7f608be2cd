package comity.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comity.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The service answers with the bytes that the command prints. */
final class SameBytesTest {

  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @TestFactory
  Stream<DynamicTest> ofDecisions() {
    return Stream.of("detainer-no-warrant", "conviction-no-warrant", "unknown-warrant")
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(posted("/v1/decide?stack=us-ny-nyc/doc", example(name)))
                        .isEqualTo(command("decide", file(name), "--stack", "us-ny-nyc/doc"))));
  }

  @Test
  void ofADecisionUnderAnotherDayAndReading() throws IOException {
    assertThat(
            posted(
                "/v1/decide?law=us-ny-nyc/doc&as-of=2019-01-01&reading=A-23=2",
                example("watch-list-match")))
        .isEqualTo(
            command(
                "decide",
                file("watch-list-match"),
                "--law",
                "us-ny-nyc/doc",
                "--as-of",
                "2019-01-01",
                "--reading",
                "A-23=2"));
  }

  @Test
  void ofADecisionWithoutWhatWouldChangeIt() throws IOException {
    String line = example("detainer-no-warrant").replace("\n", " ");
    assertThat(posted("/v1/decide?law=us-ny-nyc/doc&changes=false", line))
        .isEqualTo(typed(line, "decide", "-", "--law", "us-ny-nyc/doc"));
  }

  @Test
  void ofADecisionUnderABillOfAVersionOnADay() throws IOException {
    assertThat(
            posted(
                "/v1/decide?stack=us-ny-nyc/doc@int-396-2024&as-of=2026-03-01",
                example("notice-only")))
        .isEqualTo(
            command(
                "decide",
                file("notice-only"),
                "--stack",
                "us-ny-nyc/doc@int-396-2024",
                "--as-of",
                "2026-03-01"));
    assertThat(posted("/v1/decide?law=us-ny-nyc/doc@2014-12-14", example("notice-only")))
        .isEqualTo(command("decide", file("notice-only"), "--law", "us-ny-nyc/doc@2014-12-14"));
  }

  @Test
  void ofAnExplanation() throws IOException {
    assertThat(posted("/v1/explain?law=us-ny-nyc/doc", example("detainer-no-warrant")))
        .isEqualTo(command("explain", file("detainer-no-warrant"), "--law", "us-ny-nyc/doc"));
  }

  @Test
  void ofAnInterviewWithSomeAnswersOneOfThemWrong() {
    assertThat(
            posted(
                "/v1/ask?law=us-ny-nyc/doc&act=hold&as-of=2024-03-02",
                "{\"answers\": [\"detainr\", \"detainer\", \"\"]}"))
        .isEqualTo(
            typed(
                "detainr\ndetainer\n\n",
                "ask",
                "--law",
                "us-ny-nyc/doc",
                "--act",
                "hold",
                "--as-of",
                "2024-03-02"));
  }

  @Test
  void ofAnInterviewAboutWhatIsKnownAlready() throws IOException {
    assertThat(
            posted(
                "/v1/ask?stack=us-ny-nyc/doc&readings=true",
                "{\"case\":\n " + example("unknown-warrant") + ", \"answers\": [\"none\"]}"))
        .isEqualTo(
            typed(
                "none\n",
                "ask",
                file("unknown-warrant"),
                "--stack",
                "us-ny-nyc/doc",
                "--readings"));
  }

  @Test
  void ofAComparison() {
    assertThat(
            posted(
                "/v1/diff?a=us-ny-nyc/probation@2017-12-01&b=us-ny-nyc/probation@2018-11-13", ""))
        .isEqualTo(
            command("diff", "us-ny-nyc/probation@2017-12-01", "us-ny-nyc/probation@2018-11-13"));
  }

  @Test
  void ofTheLaws() {
    assertThat(service.get("/v1/laws").body()).isEqualTo(command("laws"));
    assertThat(service.get("/v1/laws/us-ny-nyc/doc").body())
        .isEqualTo(command("laws", "us-ny-nyc/doc"));
  }

  private static String posted(String path, String body) {
    return service.post(path, body).body();
  }

  private static String file(String name) {
    return Running.ROOT.resolve("examples/" + name + ".json").toString();
  }

  private static String example(String name) throws IOException {
    return Files.readString(Running.ROOT.resolve("examples/" + name + ".json"));
  }

  private static String command(String... args) {
    return typed("", args);
  }

  private static String typed(String input, String... args) {
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("--format", "json")).toArray(String[]::new);
    String laws = Running.ROOT.resolve("laws").toString();
    String printed = new String(Command.run(input, Running.TODAY, laws, all), UTF_8);
    assertThat(printed).isNotEmpty();
    return printed;
  }
}
