package comity.kernel.notation;

import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a law file from its document. */
final class LawReader {

  private final Document document;
  private final Faults faults;

  LawReader(Document document, Faults faults) {
    this.document = document;
    this.faults = faults;
  }

  LawText read() {
    FrontMatter front = new FrontMatter(document, faults);
    String law = front.law();
    LocalDate from = front.from();
    String title = document.titleText(faults);
    document.checkOneTitle(faults);
    if (front.isAmending()) {
      faults.add(
          front.place("amends"),
          "the file says only what it changes; here a text is expected that stands for itself");
    }
    return new LawText(law, from, front.cite(), title, prose(), definitions(), front.proposal());
  }

  private String prose() {
    return prose(document, faults);
  }

  static String prose(Document document, Faults faults) {
    document.prose().stream()
        .filter(line -> line.isRow() || line.isFence())
        .findFirst()
        .ifPresent(line ->
            faults.add(
                line.at(), "a table before the first decision; head it `## name: question`"));
    return Prose.of(document.prose());
  }

  private List<Definition> definitions() {
    if (document.sections().isEmpty()) {
      faults.add(document.start(), "no decision; expected a heading `## name: question`");
    }
    List<Definition> definitions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : document.sections()) {
      Optional<Heading> heading = faults.attempt(() -> Heading.of(section.heading()));
      heading.filter(h -> !names.add(h.name())).ifPresent(this::duplicate);
      Heading known = heading.orElseGet(() -> Heading.unreadable(section.heading()));
      new DefinitionReader(known, faults).read(section.body()).ifPresent(definitions::add);
    }
    return List.copyOf(definitions);
  }

  private void duplicate(Heading heading) {
    faults.add(heading.at(), "`" + heading.name() + "` is defined a second time");
  }
}
