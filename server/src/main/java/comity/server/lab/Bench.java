package comity.server.lab;

import comity.kernel.book.LawBook;
import comity.kernel.compare.Checks;
import comity.kernel.compile.TooLargeException;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Version;
import comity.kernel.notation.Amendment;
import comity.kernel.notation.EditedTable;
import comity.kernel.notation.Notation;
import comity.kernel.possible.TooManyPossibilitiesException;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Puts a sketch on a version and looks at what comes out. Keeps nothing. */
public final class Bench {

  private final LawBook book;
  private final Supplier<LocalDate> today;

  /**
   * A bench.
   *
   * @param today whose version is meant where a sketch names none
   */
  public Bench(LawBook book, Supplier<LocalDate> today) {
    this.book = book;
    this.today = today;
  }

  /**
   * Looks at a sketch.
   *
   * @throws ProblemException if it is about a row, a cell or a list that the version does not have
   */
  public Opened open(Sketch sketch) {
    Laid laid = laid(sketch);
    Reading reading = read(laid);
    return new Opened(
        laid.sketch(),
        laid.law(),
        laid.version(),
        laid.text(),
        laid.tables(),
        laid.content(),
        reading.edition(),
        reading.remarks());
  }

  /**
   * The sketch with what changes nothing left out, and the rest in the order of the file.
   *
   * @throws ProblemException if it does not fit the version, or is too large
   */
  public Sketch arranged(Sketch sketch) {
    return laid(sketch).sketch();
  }

  /** A sketch on its version, of which nothing was read yet. */
  private record Laid(
      Sketch sketch,
      Law law,
      Version version,
      LawText text,
      SortedMap<String, EditedTable> tables,
      String content) {}

  private Laid laid(Sketch sketch) {
    Law law = book.law(sketch.base().replaceFirst("@.*", ""));
    Version version = version(law, sketch.base());
    LawText text = book.text(law, version);
    SortedMap<String, EditedTable> tables = tables(text);
    SortedMap<String, Map<String, Edit>> lists = new TreeMap<>();
    sketch.edits().forEach(edit -> apply(edit, law, tables, lists));
    Sketch canonical = canonical(law.id() + "@" + version.from(), text, tables, lists).checked();
    String content =
        canonical.isEmpty() ? Notation.print(text) : write(canonical, text, version, tables, lists);
    return new Laid(canonical, law, version, text, tables, content);
  }

  private Version version(Law law, String base) {
    int at = base.indexOf('@');
    if (at < 0) {
      return law.on(today.get()).orElseGet(() -> law.versions().getLast());
    }
    try {
      LocalDate day = LocalDate.parse(base.substring(at + 1));
      return law.on(day)
          .orElseThrow(() ->
              new ProblemException(
                  Problem.NO_SUCH_LAW, "`" + law.id() + "` has no version in force on " + day));
    } catch (DateTimeException e) {
      throw new ProblemException(
          Problem.NO_SUCH_LAW, "the lab copies a version that is or was law, named by a day of it");
    }
  }

  private static SortedMap<String, EditedTable> tables(LawText text) {
    SortedMap<String, EditedTable> tables = new TreeMap<>();
    for (Definition definition : text.definitions()) {
      if (definition.logic() instanceof Logic.Table) {
        tables.put(definition.name(), EditedTable.of(definition));
      }
    }
    return tables;
  }

  private static void apply(
      Edit edit,
      Law law,
      SortedMap<String, EditedTable> tables,
      SortedMap<String, Map<String, Edit>> lists) {
    switch (edit) {
      case Edit.Cell e -> tables.put(e.decision(), cell(table(tables, e.decision(), e.row()), e));
      case Edit.Strike e ->
          tables.put(e.decision(), table(tables, e.decision(), e.row()).strike(e.row()));
      case Edit.Add e -> tables.put(e.decision(), table(tables, e.decision(), 0).add(e.cells()));
      case Edit.Listed e -> list(law, lists, e.list()).put(e.section(), e);
      case Edit.Unlisted e -> list(law, lists, e.list()).put(e.section(), e);
    }
  }

  private static EditedTable table(SortedMap<String, EditedTable> tables, String name, int row) {
    EditedTable table = tables.get(name);
    if (table == null) {
      throw bad("the version has no table `" + name + "`");
    }
    if (row > table.rows().size()) {
      throw bad("the table `" + name + "` has no row " + row);
    }
    return table;
  }

  private static EditedTable cell(EditedTable table, Edit.Cell edit) {
    if (edit.row() < 1 || edit.column() >= table.width()) {
      throw bad("the table `" + edit.decision() + "` has no such cell");
    }
    return table.set(edit.row(), edit.column(), edit.to());
  }

  private static Map<String, Edit> list(
      Law law, SortedMap<String, Map<String, Edit>> lists, String name) {
    if (!law.lists().containsKey(name)) {
      throw bad("the law has no list `" + name + "`");
    }
    return lists.computeIfAbsent(name, n -> new LinkedHashMap<>());
  }

  private static ProblemException bad(String says) {
    return new ProblemException(Problem.BAD_REQUEST, says);
  }

  private static Sketch canonical(
      String base,
      LawText text,
      SortedMap<String, EditedTable> tables,
      SortedMap<String, Map<String, Edit>> lists) {
    List<Edit> edits = new ArrayList<>();
    for (Definition definition : text.definitions()) {
      if (tables.containsKey(definition.name())) {
        EditedTable table = tables.get(definition.name());
        table.rows().forEach(row -> edits(definition.name(), row, edits));
      }
    }
    lists.values().forEach(sections -> edits.addAll(sections.values()));
    return new Sketch(base, List.copyOf(edits));
  }

  private static void edits(String name, EditedTable.Row row, List<Edit> into) {
    if (row.isNew()) {
      into.add(new Edit.Add(name, row.cells()));
    } else if (row.struck()) {
      into.add(new Edit.Strike(name, row.number()));
    } else {
      for (int i = 0; i < row.cells().size(); i++) {
        if (!row.cells().get(i).equals(row.was().get(i))) {
          into.add(new Edit.Cell(name, row.number(), i, row.cells().get(i)));
        }
      }
    }
  }

  private static String write(
      Sketch sketch,
      LawText text,
      Version version,
      SortedMap<String, EditedTable> tables,
      SortedMap<String, Map<String, Edit>> lists) {
    List<EditedTable> changed =
        text.definitions().stream()
            .map(definition -> tables.get(definition.name()))
            .filter(table -> table != null && table.isChanged())
            .toList();
    SortedMap<String, List<List<String>>> listed = new TreeMap<>();
    lists.forEach((name, sections) ->
        listed.put(name, sections.values().stream().map(Bench::entry).toList()));
    return Amendment.write(
        text, version.from(), sketch.proposal(), "A draft: " + text.title(), changed, listed);
  }

  private static List<String> entry(Edit edit) {
    return switch (edit) {
      case Edit.Listed e -> List.of(e.section(), "listed", e.title());
      case Edit.Unlisted e -> List.of(e.section(), "struck", "");
      default -> throw new IllegalStateException("no entry of a list: " + edit.text());
    };
  }

  /** What could be read, and what is to be said of it. */
  private record Reading(Optional<Edition> edition, List<Remark> remarks) {}

  private Reading read(Laid laid) {
    if (laid.sketch().isEmpty()) {
      return new Reading(Optional.of(book.edition(laid.law(), laid.version())), List.of());
    }
    String file = laid.sketch().file();
    Places places = new Places(file, laid.content(), laid.text(), laid.tables());
    List<Remark> remarks = new ArrayList<>();
    Optional<Edition> edition = Optional.empty();
    try {
      edition = Optional.of(book.draft(file, laid.content()));
      check(edition.get(), places, remarks);
    } catch (LawException e) {
      e.faults().forEach(f -> remarks.add(places.remark(f.at(), f.says(), true)));
    } catch (TooLargeException e) {
      remarks.add(places.remark(e.at(), e.says(), true));
    } catch (NodeBudgetException | TooManyPossibilitiesException e) {
      remarks.add(new Remark("", 0, -1, e.getMessage(), true));
    }
    boolean isUnfit = remarks.stream().anyMatch(Remark::serious);
    return new Reading(edition.filter(e -> !isUnfit), List.copyOf(remarks));
  }

  private void check(Edition edition, Places places, List<Remark> into) {
    Checks.of(book.vocabulary(List.of(edition.law())), edition)
        .forEach(f -> into.add(places.remark(f.at(), f.says(), f.serious())));
  }
}
