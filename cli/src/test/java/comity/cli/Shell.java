package comity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Runs the command in this process, on a fixed day, without a terminal. */
final class Shell {

  static final Path ROOT = root();

  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new TreeMap<>();
  private String laws = ROOT.resolve("laws").toString();
  private InputStream input = InputStream.nullInputStream();
  private boolean terminal;
  private int code;

  /** The project, whichever module's folder the test was started in. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("kernel")) ? here : here.getParent();
  }

  Shell input(String text) {
    return input(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  Shell input(InputStream stream) {
    input = stream;
    return this;
  }

  /** Collects the output elsewhere, for a test that watches it grow. */
  Shell out(ByteArrayOutputStream elsewhere) {
    out = elsewhere;
    return this;
  }

  Shell variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Shell terminal() {
    terminal = true;
    return this;
  }

  Shell laws(String folder) {
    laws = folder;
    return this;
  }

  Shell run(String... args) {
    code = Main.run(surroundings(), args);
    return this;
  }

  Surroundings surroundings() {
    return new Surroundings(
        input,
        out,
        new PrintWriter(err, true),
        () -> LocalDate.of(2024, 6, 1),
        environment::get,
        laws,
        terminal);
  }

  int code() {
    return code;
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString();
  }
}
