package comity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines with what they print, as they stand in a document between {@code ```console} and
 * {@code ```}, or in a whole file that ends in {@code .console}. A line {@code …} stands for any
 * number of lines. Lines that do not begin with {@code $ ./comity} or {@code $ echo $?} are not
 * run.
 */
final class Transcript {

  private static final String PROMPT = "$ ";
  private static final String ELISION = "…";

  private final Path file;
  private final List<String> lines;

  /**
   * A command.
   *
   * @param line the number of its line, counting from 0
   * @param end the line behind its output
   */
  record Step(int line, int end, String command, List<String> expected) {}

  private Transcript(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static Transcript of(Path file) throws IOException {
    return new Transcript(file, List.of(Files.readString(file).split("\n", -1)));
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    boolean inside = isWhole();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!isWhole() && line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith(PROMPT)) {
        int end = end(i + 1);
        steps.add(new Step(i, end, line.substring(2), lines.subList(i + 1, end)));
      }
    }
    return steps;
  }

  private boolean isWhole() {
    return file.toString().endsWith(".console");
  }

  /** In a whole file a blank line and a remark may stand before the next command. */
  private int end(int from) {
    int end = from;
    while (end < lines.size() && !isEnd(end)) {
      end++;
    }
    return end;
  }

  private boolean isEnd(int at) {
    String line = lines.get(at);
    return line.startsWith(PROMPT)
        || (isWhole() ? line.startsWith("# ") || at == lines.size() - 1 : line.startsWith("```"));
  }

  /** Whether the output is as expected, with elisions. */
  static boolean agrees(List<String> expected, List<String> actual) {
    int elision = expected.indexOf(ELISION);
    if (elision < 0) {
      return expected.equals(actual);
    }
    List<String> head = expected.subList(0, elision);
    if (actual.size() < elision || !head.equals(actual.subList(0, elision))) {
      return false;
    }
    List<String> rest = expected.subList(elision + 1, expected.size());
    for (int skip = elision; skip <= actual.size(); skip++) {
      if (agrees(rest, actual.subList(skip, actual.size()))) {
        return true;
      }
    }
    return false;
  }

  /** Puts what was printed in the place of what was expected; what was elided stays elided. */
  void accept(List<Step> steps, List<List<String>> outputs) throws IOException {
    List<String> accepted = new ArrayList<>(lines);
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      List<String> place = accepted.subList(step.line() + 1, step.end());
      place.clear();
      place.addAll(elided(step.expected(), outputs.get(i)));
    }
    Files.write(file, String.join("\n", accepted).getBytes(UTF_8));
  }

  private static List<String> elided(List<String> expected, List<String> actual) {
    int elision = expected.indexOf(ELISION);
    if (elision < 0 || agrees(expected, actual)) {
      return elision < 0 ? actual : expected;
    }
    int tail = expected.size() - 1 - expected.lastIndexOf(ELISION);
    List<String> kept = new ArrayList<>(actual.subList(0, Math.min(elision, actual.size())));
    kept.add(ELISION);
    kept.addAll(actual.subList(Math.max(kept.size() - 1, actual.size() - tail), actual.size()));
    return kept;
  }
}
