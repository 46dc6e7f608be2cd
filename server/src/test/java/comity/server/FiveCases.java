package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;

/** The five cases of docs/serve.md, from the same files, and a detainer that the jail declines. */
final class FiveCases {

  private static final String ASK = "{\"kinds\":[\"release-date\"]}";

  private final Running service;
  private final Agencies agencies;

  private FiveCases(Running service) {
    this.service = service;
    this.agencies = new Agencies(service);
  }

  /** Records them; everything happens at noon of 1 June 2024. */
  static void record(Running service) {
    new FiveCases(service).record();
  }

  private void record() {
    String one = custody(1);
    write("officer", one, "requests", file("detainer"));
    asked(one, "R2");
    write("officer", one, "actions", file("hold").replace("hold-begun", "declined"));
    String two = custody(2);
    write("officer", two, "requests", file("detainer-judge"));
    asked(two, "R2");
    String three = custody(3);
    write("officer", three, "requests", file("detainer"));
    asked(three, "R2");
    post("counsel", "/v1/readings", file("reading"));
    asked(three, "R2");
    String four = custody(4);
    write("officer", four, "requests", file("detainer"));
    write("officer", four, "actions", file("hold"));
    String five = custody(5);
    write("officer", five, "findings", file("conviction"));
    write("officer", five, "requests", file("detainer-judge"));
    write("records", five, "seals", file("seal"));
    asked(five, "R3");
    // Whoever asks for a receipt waits until the ledger is published.
    HttpResponse<String> receipt =
        service.get("/v1/cases/" + five + "/events/1/receipt", agencies.as("officer"));
    assertThat(receipt.statusCode()).isEqualTo(200);
  }

  private String custody(int number) {
    return post("officer", "/v1/cases", file("custody-" + number))
        .replaceFirst("(?s).*?\"case\":\"([0-9a-f]+)\".*", "$1");
  }

  private void asked(String caseId, String request) {
    post("ice", "/v1/requests/" + caseId + "/" + request + "/questions", ASK);
  }

  private void write(String account, String caseId, String what, String body) {
    post(account, "/v1/cases/" + caseId + "/" + what, body);
  }

  private String post(String account, String path, String body) {
    HttpResponse<String> answer = service.post(path, body, agencies.as(account));
    assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
    return answer.body();
  }

  private static String file(String name) {
    try {
      return Files.readString(Running.ROOT.resolve("examples/serve/" + name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
