package comity.cli;

import java.util.List;

/** One sentence a line, nothing indented, aligned, drawn or coloured: made to be listened to. */
final class PlainSheet implements Sheet {

  private final StringBuilder text = new StringBuilder();

  @Override
  public void title(String title) {
    line(title);
  }

  @Override
  public void heading(String heading) {
    boolean ended = heading.endsWith(".") || heading.endsWith("?");
    line(ended ? heading : heading + ":");
  }

  @Override
  public void sentence(int depth, String sentence, Tone tone, String strong) {
    line(sentence);
  }

  @Override
  public void row(List<String> cells, List<Integer> widths) {
    line(String.join(": ", cells) + ".");
  }

  @Override
  public void imprint(String imprint) {
    line(imprint.strip());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  @Override
  public String text() {
    return text.toString();
  }
}
