package comity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Paragraphs, indented and broken at a width. */
final class HumanSheet implements Sheet {

  private static final int STEP = 2;

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final boolean colour;

  HumanSheet(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  @Override
  public void title(String title) {
    gap();
    wrap(0, 0, title, Tone.TITLE, title);
  }

  @Override
  public void heading(String heading) {
    gap();
    wrap(0, 0, heading, Tone.TITLE, heading);
  }

  @Override
  public void sentence(int depth, String sentence, Tone tone, String strong) {
    int indent = STEP * (depth + 1);
    wrap(indent, indent + STEP, sentence, tone, strong);
  }

  @Override
  public void step(int depth, String number, String step) {
    sentence(depth, step);
  }

  @Override
  public void row(List<String> cells, List<Integer> widths) {
    text.repeat(' ', STEP);
    for (int i = 0; i < widths.size(); i++) {
      String cell = cells.get(i);
      text.append(cell).repeat(' ', Math.max(2, widths.get(i) + 2 - length(cell)));
    }
    text.append(cells.getLast()).append('\n');
  }

  @Override
  public void imprint(String line) {
    text.append(line).append('\n');
  }

  private void gap() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private void wrap(int first, int next, String sentence, Tone tone, String strong) {
    int from = text.length();
    text.repeat(' ', first);
    int column = first;
    boolean begun = false;
    for (String word : words(sentence)) {
      if (begun && column + 1 + length(word) > width) {
        text.append('\n').repeat(' ', next);
        column = next;
      } else if (begun) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += length(word);
      begun = true;
    }
    text.append('\n');
    paint(from, tone, strong);
  }

  /** What may stand at the beginning of a line: not the number of a section. */
  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(sentence, " ");
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      boolean bound = !words.isEmpty() && words.getLast().endsWith("§");
      words.add(bound ? words.removeLast() + " " + word : word);
    }
    return words;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  /** After the lines are broken, since colours have no width; a phrase may be broken itself. */
  private void paint(int from, Tone tone, String strong) {
    if (!colour || strong.isEmpty() || tone == Tone.PLAIN) {
      return;
    }
    int at = text.indexOf(strong, from);
    if (at >= 0) {
      text.replace(at, at + strong.length(), tone.paint(strong));
    }
  }

  @Override
  public String text() {
    return text.toString();
  }
}
