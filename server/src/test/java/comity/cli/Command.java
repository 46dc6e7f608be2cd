package comity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;

/** The command, for tests that hold the service to it. Stands in its package to reach it. */
public final class Command {

  private Command() {}

  /** What it prints on standard output. */
  public static byte[] run(String input, LocalDate today, String laws, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            new PrintWriter(new StringWriter()),
            () -> today,
            name -> null,
            laws,
            false),
        args);
    return out.toByteArray();
  }
}
