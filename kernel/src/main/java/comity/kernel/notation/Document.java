package comity.kernel.notation;

import comity.kernel.feel.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file cut at its headings.
 *
 * @param head what stands before the title
 * @param title the title's line; empty if there is none
 * @param prose what stands between the title and the first section
 */
record Document(
    String file, List<Line> head, Optional<Line> title, List<Line> prose, List<Section> sections) {

  static Document of(String file, String content) {
    List<Line> lines = lines(file, content);
    int title = first(lines, 0, 1);
    int section = first(lines, title < lines.size() ? title : 0, 2);
    int head = Math.min(title, section);
    return new Document(
        file,
        lines.subList(0, head),
        title < lines.size() ? Optional.of(lines.get(title)) : Optional.empty(),
        lines.subList(Math.min(title + 1, section), section),
        sections(lines, section));
  }

  private static List<Line> lines(String file, String content) {
    String[] texts = content.replaceFirst("^\uFEFF", "").split("\\R", -1);
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Line(file, i + 1, texts[i].stripTrailing()))
        .toList();
  }

  private static int first(List<Line> lines, int from, int level) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).isHeading(level)) {
        return i;
      }
    }
    return lines.size();
  }

  private static List<Section> sections(List<Line> lines, int from) {
    List<Section> sections = new ArrayList<>();
    for (int start = from; start < lines.size(); ) {
      int end = first(lines, start + 1, 2);
      sections.add(new Section(lines.get(start), lines.subList(start + 1, end)));
      start = end;
    }
    return sections;
  }

  Position start() {
    return new Position(file, 1, 1);
  }

  String titleText(Faults faults) {
    if (title.isEmpty()) {
      faults.add(
          start(), "no title; expected a line such as `# New York City Administrative Code`");
      return "";
    }
    String text = title.get().text().substring(1).strip();
    if (text.isEmpty()) {
      faults.add(title.get().at(), "an empty title");
    }
    return text;
  }

  /** A file has one title. */
  void checkOneTitle(Faults faults) {
    sections.stream()
        .flatMap(s -> s.body().stream())
        .filter(l -> l.isHeading(1))
        .forEach(l -> second(l, faults));
    prose.stream().filter(l -> l.isHeading(1)).forEach(l -> second(l, faults));
  }

  private static void second(Line line, Faults faults) {
    faults.add(line.at(), "a second title; a decision is headed `## name: question`");
  }
}
