package comity.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comity.server.http.Incidents;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the operator is told of failures: kind and place, and nothing that a message may hold. */
final class IncidentsTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream log = new PrintStream(written, true, UTF_8);

  @Test
  void namesKindAndPlaceOfEachFailureUnderItsOwnNumber() {
    Incidents incidents = new Incidents(log);
    assertThat(incidents.record(new IllegalStateException("Zebulon"))).isEqualTo("1");
    assertThat(incidents.record(new RuntimeException(new IllegalArgumentException("Quimby"))))
        .isEqualTo("2");
    assertThat(written.toString(UTF_8).lines())
        .hasSize(2)
        .anyMatch(line ->
            line.matches("comity: incident 1: IllegalStateException at IncidentsTest\\.java:\\d+"))
        .anyMatch(line ->
            line.matches("comity: incident 2: RuntimeException by IllegalArgumentException at .*"));
    assertThat(written.toString(UTF_8)).doesNotContain("Zebulon", "Quimby");
  }

  @Test
  void passesOnNoMessageOfALibrary() {
    Logs.quiet(log);
    Logger.getLogger("some.dependency").log(Level.WARNING, "Zebulon {0}", "Quimby");
    Logger.getLogger("some.dependency").log(Level.INFO, "Zebulon");
    assertThat(written.toString(UTF_8)).isEqualTo("comity: WARNING in some.dependency\n");
  }
}
