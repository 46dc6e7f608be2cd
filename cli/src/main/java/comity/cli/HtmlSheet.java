package comity.cli;

/** A page that needs nothing but itself: headings and nested lists. */
final class HtmlSheet implements Sheet {

  private final StringBuilder text = new StringBuilder();
  private int depth = -1;

  @Override
  public void title(String title) {
    text.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid; }
        li { margin: .3rem 0; } li li { font-size: .95rem; } footer { margin-top: 2rem; }
        </style>
        </head>
        <body>
        """
            .formatted(escaped(title)));
    text.append("<h1>").append(escaped(title)).append("</h1>\n");
  }

  @Override
  public void heading(String heading) {
    to(-1);
    text.append("<h2>").append(escaped(heading)).append("</h2>\n");
  }

  /** Each list stands in the item before it. */
  private void to(int wanted) {
    for (; depth > wanted; depth--) {
      text.append("</li></ul>\n");
    }
  }

  @Override
  public void sentence(int at, String sentence, Tone tone, String strong) {
    to(at);
    if (depth == at) {
      text.append("</li>\n");
    }
    for (; depth < at; depth++) {
      text.append("<ul>\n");
    }
    String words = escaped(sentence);
    String bold = escaped(strong);
    text.append("<li>")
        .append(bold.isEmpty() ? words : words.replace(bold, "<strong>" + bold + "</strong>"));
  }

  @Override
  public void imprint(String line) {
    to(-1);
    text.append("<footer>").append(escaped(line.strip())).append("</footer>\n");
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String text() {
    to(-1);
    return text + "</body>\n</html>\n";
  }
}
