package comity.cli;

import java.util.List;

/** A page that needs nothing but itself: a table of all findings, headings and nested lists. */
final class HtmlSheet implements Sheet {

  private final StringBuilder text = new StringBuilder();
  private int depth = -1;
  private int findings;

  @Override
  public void title(String title) {
    text.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid; }
        ul { list-style: none; padding: 0; } ul ul { padding-left: 1rem; border-left: 2px solid #8888; }
        li { margin: .3rem 0; } li li { font-size: .95rem; } li[id] { margin-top: 1.2rem; }
        code { font-size: .85rem; }
        table { border-collapse: collapse; width: 100%%; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8888; }
        th:first-child, td:first-child { min-width: 8rem; }
        footer { margin-top: 2rem; }
        @media (max-width: 40rem) {
          thead { display: none; } tr { display: block; padding: .5rem 0; border-bottom: 1px solid #8888; }
          td, td:first-child { display: block; min-width: 0; padding: 0; border: 0; } td:empty { display: none; }
          td::before { content: attr(data-head) ": "; }
        }
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

  @Override
  public void overview(List<String> head, List<List<String>> rows) {
    to(-1);
    text.append("<table>\n<thead><tr>");
    head.forEach(cell -> text.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
    text.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < rows.size(); i++) {
      row(head, rows.get(i), i + 1);
    }
    text.append("</tbody>\n</table>\n");
  }

  /** The first cell leads to the finding; on a narrow screen each cell says what it is. */
  private void row(List<String> head, List<String> cells, int finding) {
    text.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      String words = escaped(cells.get(i));
      text.append("<td data-head=\"").append(escaped(head.get(i))).append("\">");
      text.append(i == 0 ? "<a href=\"#f" + finding + "\">" + words + "</a>" : words);
      text.append("</td>");
    }
    text.append("</tr>\n");
  }

  /** Each list stands in the item before it. */
  private void to(int wanted) {
    for (; depth > wanted; depth--) {
      text.append("</li></ul>\n");
    }
  }

  @Override
  public void sentence(int at, String sentence, Tone tone, String strong) {
    String words = escaped(sentence);
    String bold = escaped(strong);
    if (bold.isEmpty()) {
      item(at, "<li>", words);
    } else {
      findings++;
      item(
          at,
          "<li id=\"f" + findings + "\">",
          words.replace(bold, "<strong>" + bold + "</strong>"));
    }
  }

  @Override
  public void example(int at, String lead, String code) {
    item(at, "<li>", escaped(lead) + " <code>" + escaped(code) + "</code>");
  }

  private void item(int at, String start, String words) {
    to(at);
    if (depth == at) {
      text.append("</li>\n");
    }
    for (; depth < at; depth++) {
      text.append("<ul>\n");
    }
    text.append(start).append(words);
  }

  @Override
  public void imprint(String line) {
    to(-1);
    text.append("<footer>").append(escaped(line.strip())).append("</footer>\n");
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String text() {
    to(-1);
    return text + "</body>\n</html>\n";
  }
}
