package comity.server.pages;

import comity.kernel.book.LawBook;
import comity.kernel.choice.AskedLaw;
import comity.kernel.choice.ComparedLaw;
import comity.kernel.choice.ComparedSides;
import comity.kernel.choice.Readings;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.notation.EditedTable;
import comity.kernel.possible.TooManyPossibilitiesException;
import comity.replay.Mapping;
import comity.replay.ReplayException;
import comity.server.http.Parameters;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.lab.Bench;
import comity.server.lab.Choices;
import comity.server.lab.Counted;
import comity.server.lab.DataSets;
import comity.server.lab.Edit;
import comity.server.lab.Opened;
import comity.server.lab.Sketch;
import comity.server.law.Turns;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The lab, for anybody. All that somebody changes stands in the address of the page. */
final class LabPages {

  private static final String LAW = "law";
  private static final String EDIT = "e";
  private static final String AGAINST = "against";
  private static final String ON = "on";
  private static final String ROW = "row";
  private static final String LIST = "list";

  /** A person waits longer than a program. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Pages pages;
  private final LawBook book;
  private final Bench bench;
  private final DataSets data;
  private final Turns turns;
  private final Supplier<LocalDate> today;

  /**
   * The lab.
   *
   * @param turns those of all comparisons
   */
  LabPages(Pages pages, LawBook book, DataSets data, Turns turns, Supplier<LocalDate> today) {
    this.pages = pages;
    this.book = book;
    this.bench = new Bench(book, today);
    this.data = data;
    this.turns = turns;
    this.today = today;
  }

  ServerResponse lab(ServerRequest request) {
    Parameters asked = Parameters.of(request, LAW, EDIT, AGAINST, ON, ROW, LIST);
    if (asked.one(LAW).filter(law -> !law.isEmpty()).isEmpty()) {
      return pages.show(request, "lab-choose", Map.of("laws", laws()));
    }
    Opened opened = bench.open(Sketch.of(asked.needed(LAW), asked.all(EDIT)));
    Wish wish = Wish.of(asked);
    if (asked.one(ROW).isPresent()) {
      return row(request, opened, wish, asked.needed(ROW));
    }
    return asked.one(LIST).isPresent()
        ? list(request, opened, wish, asked.needed(LIST), List.of())
        : bench(request, opened, wish);
  }

  private List<Law> laws() {
    return book.ids().stream().map(book::law).toList();
  }

  /**
   * What it is held against.
   *
   * @param against the version or the bill; empty for the version in force
   * @param on the data set; empty for none
   */
  record Wish(String against, String on) {

    static Wish of(Parameters asked) {
      return new Wish(asked.one(AGAINST).orElse(""), asked.one(ON).orElse(""));
    }

    static Wish of(Form form) {
      return new Wish(form.text(AGAINST), form.text(ON));
    }

    /** Behind the sketch in an address. */
    public String query() {
      return (against.isEmpty() ? "" : "&" + AGAINST + "=" + Sketch.encoded(against))
          + (on.isEmpty() ? "" : "&" + ON + "=" + Sketch.encoded(on));
    }
  }

  private ServerResponse bench(ServerRequest request, Opened opened, Wish wish) {
    Map<String, Object> values = values(opened, wish);
    values.put("changes", LabChange.of(opened));
    values.put("tables", tables(opened));
    values.put("mappings", data.of(opened.law().id()));
    values.put("versions", opened.law().versions());
    values.put("bills", opened.law().proposals().values());
    Edition before = before(opened.law(), wish.against());
    values.put("before", name(before));
    values.put("isSame", opened.sketch().isEmpty() && before.hash().equals(hash(opened)));
    values.put("command", command(opened, before, wish));
    opened.edition().ifPresent(after -> difference(opened, before, after, wish, values));
    return pages.show(request, "lab", values);
  }

  private static String hash(Opened opened) {
    return opened.edition().map(Edition::hash).orElse("");
  }

  private Map<String, Object> values(Opened opened, Wish wish) {
    Map<String, Object> values = new TreeMap<>();
    values.put("opened", opened);
    values.put("wish", wish);
    values.put("link", "/lab?" + opened.sketch().query() + wish.query());
    values.put("inForce", opened.version().covers(today.get()));
    return values;
  }

  private static List<LabTable> tables(Opened opened) {
    return opened.text().definitions().stream()
        .map(definition ->
            LabTable.of(
                DecisionView.of(definition, opened.text()),
                opened.tables().get(definition.name()),
                opened.remarks()))
        .toList();
  }

  /** The law before: what was asked for, or the version in force, or else the last. */
  private Edition before(Law law, String against) {
    Optional<Version> now = law.on(today.get());
    return against.isEmpty()
        ? book.edition(law, now.orElseGet(() -> law.versions().getLast()))
        : edition(law.id() + "@" + against);
  }

  private Edition edition(String name) {
    AskedLaw asked = AskedLaw.parse(book, name, false);
    return asked.edition().orElseGet(() -> book.edition(asked.id(), asked.day().orElseGet(today)));
  }

  private static String name(Edition edition) {
    return edition.law().id() + "@" + edition.version().name();
  }

  private static String command(Opened opened, Edition before, Wish wish) {
    String after = opened.sketch().isEmpty() ? opened.sketch().base() : opened.sketch().file();
    String on = wish.on().isEmpty() ? "" : " --on " + wish.on();
    return "comity diff " + name(before) + " " + after + on;
  }

  private void difference(
      Opened opened, Edition before, Edition after, Wish wish, Map<String, Object> values) {
    if (Boolean.TRUE.equals(values.get("isSame"))) {
      return;
    }
    Optional<Mapping> mapping =
        data.of(opened.law().id()).stream().filter(m -> m.name().equals(wish.on())).findFirst();
    try {
      Found found = turns.take(PATIENCE, () -> compare(opened, before, after, mapping));
      values.put("acts", found.acts());
      found.counted().ifPresent(counted -> values.put("counted", counted));
    } catch (NodeBudgetException | TooManyPossibilitiesException | ReplayException e) {
      values.put("tooLarge", e.getMessage());
    }
  }

  /** What was found of a difference. */
  private record Found(List<RegionView.OfAct> acts, Optional<Counted> counted) {}

  private Found compare(Opened opened, Edition before, Edition after, Optional<Mapping> mapping) {
    ComparedSides sides =
        new ComparedSides(
            book,
            new ComparedLaw(name(before), List.of(before)),
            new ComparedLaw(opened.sketch().file(), List.of(after)),
            new Readings(new TreeMap<>()));
    Optional<Counted> counted =
        mapping
            .filter(m -> !sides.regions().isEmpty())
            .map(m -> Counted.of(m, opened.law().id(), sides));
    return new Found(
        RegionView.of(sides.regions(), counted.map(Counted::regions).orElse(List.of())), counted);
  }

  private ServerResponse row(ServerRequest request, Opened opened, Wish wish, String named) {
    Map<String, Object> values = values(opened, wish);
    int dot = named.lastIndexOf('.');
    EditedTable table = table(opened, dot < 0 ? named : named.substring(0, dot));
    String number = named.substring(dot + 1);
    int row = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    LabRow form = LabRow.of(table, row, choices(opened));
    values.put("row", form);
    values.put("view", DecisionView.of(table.base(), opened.text()));
    values.put(
        "remarks",
        opened.remarks().stream()
            .filter(r -> r.decision().equals(form.decision()) && r.row() == row && row > 0)
            .toList());
    return pages.show(request, "lab-row", values);
  }

  private static EditedTable table(Opened opened, String name) {
    return Optional.ofNullable(opened.tables().get(name))
        .orElseThrow(
            () -> new ProblemException(Problem.BAD_REQUEST, "the version has no such table"));
  }

  private Choices choices(Opened opened) {
    Edition base = book.edition(opened.law(), opened.version());
    return new Choices(base, book.vocabulary(List.of(base.law())));
  }

  private ServerResponse list(
      ServerRequest request, Opened opened, Wish wish, String name, List<String> errors) {
    Map<String, Object> values = values(opened, wish);
    values.put("list", known(opened, name));
    values.put("errors", errors);
    Form form = new Form(request);
    values.put("section", form.text("section"));
    values.put("title", form.text("title"));
    return pages.show(request, errors.isEmpty() ? 200 : 422, "lab-list", values);
  }

  private static String known(Opened opened, String list) {
    if (!opened.law().lists().containsKey(list)) {
      throw new ProblemException(Problem.BAD_REQUEST, "the law has no such list");
    }
    return list;
  }

  /** One step: a row, a section of a list. It answers with the address of the sketch after it. */
  ServerResponse step(ServerRequest request) {
    Form form = new Form(request);
    Opened opened = bench.open(Sketch.of(form.text(LAW), form.all(EDIT)));
    Wish wish = Wish.of(form);
    return switch (form.text("step")) {
      case "row" -> changed(opened, wish, form);
      case "strike" -> struck(opened, wish, form);
      case "list" -> listed(request, opened, wish, form);
      default -> throw new ProblemException(Problem.BAD_REQUEST, "begin at the lab's first page");
    };
  }

  private ServerResponse changed(Opened opened, Wish wish, Form form) {
    EditedTable table = table(opened, form.text("decision"));
    int number = number(form);
    LabRow row = LabRow.of(table, number, choices(opened));
    List<String> cells = row.cells(form);
    List<Edit> edits = new ArrayList<>(opened.sketch().edits());
    if (row.row() == 0) {
      edits.add(new Edit.Add(row.decision(), cells));
    } else if (table.rows().get(row.row() - 1).isNew()) {
      edits.set(place(opened, table, row.row()), new Edit.Add(row.decision(), cells));
    } else {
      for (int i = 0; i < cells.size(); i++) {
        edits.add(new Edit.Cell(row.decision(), row.row(), i, cells.get(i)));
      }
    }
    return to(opened, edits, wish);
  }

  private static int number(Form form) {
    String number = form.text(ROW);
    return number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) : 0;
  }

  /** Where the change stands that made a row. */
  private static int place(Opened opened, EditedTable table, int row) {
    long before = table.rows().stream().filter(r -> r.isNew() && r.number() < row).count();
    List<Edit> edits = opened.sketch().edits();
    for (int i = 0; i < edits.size(); i++) {
      boolean isOwn =
          edits.get(i) instanceof Edit.Add add && add.decision().equals(table.base().name());
      if (isOwn && before-- == 0) {
        return i;
      }
    }
    throw new ProblemException(Problem.BAD_REQUEST, "the table has no such row");
  }

  private ServerResponse struck(Opened opened, Wish wish, Form form) {
    EditedTable table = table(opened, form.text("decision"));
    int row = number(form);
    if (row < 1 || row > table.rows().size()) {
      throw new ProblemException(Problem.BAD_REQUEST, "the table has no such row");
    }
    List<Edit> edits = new ArrayList<>(opened.sketch().edits());
    if (table.rows().get(row - 1).isNew()) {
      edits.remove(place(opened, table, row));
    } else {
      edits.add(new Edit.Strike(table.base().name(), row));
    }
    return to(opened, edits, wish);
  }

  private ServerResponse listed(ServerRequest request, Opened opened, Wish wish, Form form) {
    String list = known(opened, form.text(LIST));
    String section = form.text("section");
    boolean strikes = form.text("becomes").equals("struck");
    if (!section.matches("[^=|!+\\s][^=|\\p{Cntrl}]{0,59}")) {
      return list(request, opened, wish, list, List.of("section"));
    }
    String title = form.text("title").replaceAll("[|\\p{Cntrl}]", " ").strip();
    List<Edit> edits = new ArrayList<>(opened.sketch().edits());
    edits.add(
        strikes
            ? new Edit.Unlisted(list, section)
            : new Edit.Listed(list, section, title.isEmpty() ? section : title));
    return to(opened, edits, wish);
  }

  /** Sends the browser to the sketch with these changes, in their one order. */
  private ServerResponse to(Opened opened, List<Edit> edits, Wish wish) {
    Sketch sketch = new Sketch(opened.sketch().base(), List.copyOf(edits));
    Sketch canonical = bench.arranged(sketch);
    return Pages.to("/lab?" + canonical.query() + wish.query());
  }

  /** The file that reproduces the sketch. */
  ServerResponse file(ServerRequest request) {
    Parameters asked = Parameters.of(request, LAW, EDIT);
    Opened opened = bench.open(Sketch.of(asked.needed(LAW), asked.all(EDIT)));
    return LawPages.file(opened.sketch().file(), "text/markdown", opened.content());
  }
}
