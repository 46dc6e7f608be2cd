package comity.cli;

/** Headings and nested lists in Markdown. */
final class MarkdownSheet implements Sheet {

  private final StringBuilder text = new StringBuilder();

  @Override
  public void title(String title) {
    text.append("# ").append(escaped(title)).append('\n');
  }

  @Override
  public void heading(String heading) {
    text.append("\n## ").append(escaped(heading)).append("\n\n");
  }

  @Override
  public void sentence(int depth, String sentence, Tone tone, String strong) {
    String words = escaped(sentence);
    String bold = escaped(strong);
    text.repeat("  ", depth)
        .append("- ")
        .append(bold.isEmpty() ? words : words.replace(bold, "**" + bold + "**"))
        .append('\n');
  }

  @Override
  public void imprint(String line) {
    text.append('\n').append(escaped(line.strip())).append('\n');
  }

  /** What would be markup stands as it is. */
  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_<>\\[\\]|#])", "\\\\$1");
  }

  @Override
  public String text() {
    return text.toString();
  }
}
