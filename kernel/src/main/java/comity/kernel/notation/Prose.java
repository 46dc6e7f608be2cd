package comity.kernel.notation;

import java.util.List;
import java.util.stream.Collectors;

/** Running text: lines stay as they were broken, one blank line parts the paragraphs. */
final class Prose {

  private Prose() {}

  static String of(List<Line> lines) {
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    return text.replaceAll("\n{3,}", "\n\n").replaceAll("^\n+|\n+$", "");
  }
}
