package comity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that shows what commands print as text of its own: between a comment with the command
 * and a comment {@code end}, with the headings two levels down.
 */
final class PrintedPage {

  private static final String BEGIN = "<!-- ./comity";
  private static final String END = "<!-- end -->";
  private static final String LOWER = "##";

  private final Path file;
  private final List<String> lines;

  /**
   * What a command prints.
   *
   * @param line the number of the comment with the command, counting from 0
   * @param end that of the comment behind
   */
  record Part(int line, int end, String command, List<String> shown) {}

  private PrintedPage(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static PrintedPage of(Path file) throws IOException {
    return new PrintedPage(file, List.of(Files.readString(file).split("\n", -1)));
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(BEGIN)) {
        int end = i + lines.subList(i, lines.size()).indexOf(END);
        String command = lines.get(i).replace("<!-- ", "").replace(" -->", "");
        parts.add(new Part(i, end, command, lines.subList(i + 1, end)));
      }
    }
    return parts;
  }

  /** What was printed, as it stands in the page; its title is the page's to give. */
  static List<String> shown(List<String> printed) {
    List<String> shown = new ArrayList<>();
    shown.add("");
    for (String line : printed) {
      if (!line.startsWith("# ")) {
        shown.add(line.startsWith("#") ? LOWER + line : line);
      }
    }
    shown.add("");
    return collapsed(shown);
  }

  private static List<String> collapsed(List<String> all) {
    List<String> kept = new ArrayList<>();
    for (String line : all) {
      if (!line.isEmpty() || kept.isEmpty() || !kept.getLast().isEmpty()) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** Puts what was printed in the place of what is shown. */
  void accept(List<Part> parts, List<List<String>> printed) throws IOException {
    List<String> accepted = new ArrayList<>(lines);
    for (int i = parts.size() - 1; i >= 0; i--) {
      List<String> place = accepted.subList(parts.get(i).line() + 1, parts.get(i).end());
      place.clear();
      place.addAll(printed.get(i));
    }
    Files.write(file, String.join("\n", accepted).getBytes(UTF_8));
  }
}
