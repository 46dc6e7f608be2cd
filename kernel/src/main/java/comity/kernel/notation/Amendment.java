package comity.kernel.notation;

import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.LawException;
import comity.kernel.law.LawText;
import comity.kernel.law.OffenceList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of a bill that says only what it changes: definitions written out whole, cells of
 * tables, definitions that fall away. Applied to the version that it amends it gives a text like
 * any other.
 */
public final class Amendment {

  private static final Pattern NAME_ALONE = Pattern.compile("##\\s+[^\\s(:]+");

  private final FrontMatter front;
  private final String law;
  private final LocalDate amends;
  private final String title;
  private final String prose;
  private final List<Definition> whole = new ArrayList<>();
  private final List<TableChange> tables = new ArrayList<>();
  private final List<ListChange> lists = new ArrayList<>();
  private final List<String> order = new ArrayList<>();

  private Amendment(Document document, Faults faults) {
    this.front = new FrontMatter(document, faults);
    this.law = front.law();
    this.amends = front.from();
    this.title = document.titleText(faults);
    this.prose = LawReader.prose(document, faults);
    document.checkOneTitle(faults);
    document.sections().forEach(section -> read(section, faults));
    Set<String> names = new HashSet<>();
    order.stream()
        .filter(name -> !names.add(name))
        .forEach(name -> faults.add(document.start(), "`" + name + "` is changed a second time"));
    if (order.isEmpty() && front.names("drops").isEmpty()) {
      faults.add(document.start(), "it changes nothing; head each change `## name`");
    }
  }

  /**
   * Reads a file whose front matter holds {@code amends}.
   *
   * @throws LawException with every fault of the file
   */
  public static Amendment parse(String file, String content) {
    Faults faults = new Faults();
    Amendment amendment = new Amendment(Document.of(file, content), faults);
    amendment.front.proposal();
    faults.check();
    return amendment;
  }

  /** Whether a file says only what it changes, as far as its front matter tells. */
  public static boolean isOne(String content) {
    int end = content.indexOf("\n---", 4);
    return end > 0 && content.substring(0, end).contains("\namends:");
  }

  private void read(Section section, Faults faults) {
    boolean isAlone = NAME_ALONE.matcher(section.heading().text()).matches();
    if (isAlone && ListChange.isOne(section)) {
      ListChange change = ListChange.read(section, faults);
      lists.add(change);
      order.add(change.name());
      return;
    }
    if (isAlone) {
      faults
          .attempt(() -> TableChange.read(section, faults))
          .ifPresent(change -> {
            tables.add(change);
            order.add(change.name());
          });
      return;
    }
    faults
        .attempt(() -> Heading.of(section.heading()))
        .flatMap(heading -> new DefinitionReader(heading, faults).read(section.body()))
        .ifPresent(definition -> {
          whole.add(definition);
          order.add(definition.name());
        });
  }

  /** The law whose version it amends. */
  public String law() {
    return law;
  }

  /** The first day of the version that it amends. */
  public LocalDate amends() {
    return amends;
  }

  /** The bill. */
  public String proposal() {
    return front.proposal().orElseThrow();
  }

  /** Where its front matter names that day. */
  public Position place() {
    return front.place("amends");
  }

  /**
   * The text as the bill would have it.
   *
   * @param base the text of the version that it amends
   * @throws LawException if it does not fit that text, with every place where it does not
   */
  public LawText apply(LawText base) {
    Faults faults = new Faults();
    checkNames(base, faults);
    List<Definition> definitions = new ArrayList<>();
    Set<String> drops = Set.copyOf(front.names("drops"));
    for (Definition definition : base.definitions()) {
      if (!drops.contains(definition.name())) {
        faults.attempt(() -> changed(definition, faults)).ifPresent(definitions::add);
      }
    }
    whole.stream().filter(d -> adds().contains(d.name())).forEach(definitions::add);
    faults.check();
    return new LawText(
        law, amends, base.cite(), title, prose, List.copyOf(definitions), front.proposal());
  }

  /**
   * The dated lists as the bill would have them, on the first day of the version that it amends.
   *
   * @param base the law's lists by name
   * @throws LawException if it does not fit them, with every place where it does not
   */
  public SortedMap<String, OffenceList> apply(SortedMap<String, OffenceList> base) {
    Faults faults = new Faults();
    SortedMap<String, OffenceList> changed = new TreeMap<>(base);
    for (ListChange change : lists) {
      if (base.containsKey(change.name())) {
        changed.put(
            change.name(), change.apply(base.get(change.name()), amends, proposal(), faults));
      } else {
        faults.add(
            change.heading().at(),
            "the law has no list `" + change.name() + "`; it has " + base.keySet());
      }
    }
    faults.check();
    return Collections.unmodifiableSortedMap(changed);
  }

  private List<String> adds() {
    return front.names("adds");
  }

  private void checkNames(LawText base, Faults faults) {
    for (String name : front.names("drops")) {
      if (base.definition(name).isEmpty()) {
        faults.add(front.place("drops"), "the version of " + amends + " has no `" + name + "`");
      }
    }
    for (String name : adds()) {
      if (base.definition(name).isPresent()) {
        faults.add(front.place("adds"), "the version of " + amends + " has `" + name + "` already");
      } else if (whole.stream().noneMatch(d -> d.name().equals(name))) {
        faults.add(front.place("adds"), "`" + name + "` is not written out below");
      }
    }
    whole.forEach(d -> checkKnown(base, d.at(), d.name(), faults));
    tables.forEach(t -> checkKnown(base, t.heading().at(), t.name(), faults));
  }

  private void checkKnown(LawText base, Position at, String name, Faults faults) {
    if (base.definition(name).isEmpty() && !adds().contains(name)) {
      faults.add(
          at,
          "the version of "
              + amends
              + " has no `"
              + name
              + "` to change; name it behind `adds:` if it is new");
    } else if (front.names("drops").contains(name)) {
      faults.add(at, "`" + name + "` is changed and dropped");
    }
  }

  private Definition changed(Definition base, Faults faults) {
    Optional<TableChange> cells =
        tables.stream().filter(t -> t.name().equals(base.name())).findFirst();
    return whole.stream()
        .filter(d -> d.name().equals(base.name()))
        .findFirst()
        .orElseGet(() -> cells.map(change -> change.apply(base, faults)).orElse(base));
  }

  /** The one canonical layout. */
  public String print() {
    List<String> blocks = new ArrayList<>();
    blocks.add(head());
    blocks.add("# " + title);
    if (!prose.isEmpty()) {
      blocks.add(prose);
    }
    for (String name : order) {
      lists.stream()
          .filter(change -> change.name().equals(name))
          .map(ListChange::print)
          .forEach(blocks::add);
      tables.stream()
          .filter(t -> t.name().equals(name))
          .map(TableChange::print)
          .forEach(blocks::add);
      whole.stream()
          .filter(d -> d.name().equals(name))
          .map(d -> new LawWriter().block(d))
          .forEach(blocks::add);
    }
    return String.join("\n\n", blocks) + "\n";
  }

  private String head() {
    StringBuilder head = new StringBuilder(head(law, proposal(), amends));
    for (String key : List.of("adds", "drops")) {
      if (!front.names(key).isEmpty()) {
        head.append('\n').append(key).append(": ").append(String.join(", ", front.names(key)));
      }
    }
    return head + "\n---";
  }

  private static String head(String law, String proposal, LocalDate amends) {
    return "---\nlaw: " + law + "\nproposal: " + proposal + "\namends: " + amends;
  }

  /**
   * Writes a bill that amends a version, whether or not it can be read.
   *
   * @param base the version's own text
   * @param amends the first day of the version
   * @param title without a line break
   * @param tables those that it changes
   * @param listed for a list, what becomes of sections: each the section, {@code listed} or {@code
   *     struck}, and the title
   */
  public static String write(
      LawText base,
      LocalDate amends,
      String proposal,
      String title,
      List<EditedTable> tables,
      SortedMap<String, List<List<String>>> listed) {
    List<String> blocks = new ArrayList<>();
    blocks.add(head(base.law(), proposal, amends) + "\n---");
    blocks.add("# " + title);
    tables.forEach(table -> blocks.add(table.print()));
    listed.forEach((name, sections) -> {
      List<List<String>> rows = new ArrayList<>();
      rows.add(ListChange.HEAD);
      sections.forEach(s -> rows.add(s.stream().map(Cell::escaped).toList()));
      blocks.add("## " + name + "\n\n" + Grid.print(rows));
    });
    return String.join("\n\n", blocks) + "\n";
  }
}
