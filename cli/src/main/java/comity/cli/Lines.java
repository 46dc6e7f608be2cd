package comity.cli;

import comity.kernel.json.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lines of output in UTF-8, handed over together. */
final class Lines {

  private final Surroundings around;
  private final Utf8 bytes = new Utf8();

  Lines(Surroundings around) {
    this.around = around;
  }

  void line(String text) {
    bytes.raw(text.getBytes(StandardCharsets.UTF_8)).raw("\n");
  }

  void flush() throws IOException {
    around.print(bytes);
  }
}
