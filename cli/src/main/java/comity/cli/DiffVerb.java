package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.choice.ComparedLaw;
import comity.kernel.choice.ComparedSides;
import comity.kernel.choice.Readings;
import comity.kernel.choice.SearchedSides;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.json.SearchWriter;
import comity.kernel.json.Utf8;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Compares two laws. */
final class DiffVerb implements Callable<Integer> {

  private final Supplier<List<String>> laws;
  private final BooleanSupplier stack;
  private final Supplier<String> asOf;
  private final ReadingOption readings;
  private final Supplier<DiffFormat> format;
  private final OutputOption output;
  private final DiffOn on;
  private final LawsFolder folder;
  private final Surroundings around;

  DiffVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.laws =
        syntax.arguments(
            2,
            String.class,
            "LAW",
            "the law before and the law after: each a law's id, one version of it as ID@DATE,"
                + " the law under a bill as ID@BILL, or a law file");
    this.stack =
        syntax.flag("--stack", "compare each law with every layer above it, as of its day");
    this.asOf =
        syntax.option(
            String.class,
            "--as-of",
            "DATE",
            "the day of a law for which no other is named; without it today");
    this.readings = new ReadingOption(syntax);
    this.format =
        syntax.option(
            DiffFormat.class,
            "--format",
            "FORMAT",
            "human (the default), plain, json, markdown, or html",
            "human");
    this.output = new OutputOption(syntax, around);
    this.on = new DiffOn(syntax, around);
    this.folder = new LawsFolder(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    if (laws.get().size() != 2) {
      throw new CommandException("name two laws to compare, the one before and the one after");
    }
    LawBook book = folder.open();
    ComparedLaw before = side(book, laws.get().getFirst());
    ComparedLaw after = side(book, laws.get().getLast());
    Readings adopted = readings.readings();
    try {
      return compare(book, before, after, adopted);
    } catch (NodeBudgetException e) {
      return search(book, before, after, adopted, e);
    }
  }

  private int compare(LawBook book, ComparedLaw before, ComparedLaw after, Readings adopted)
      throws IOException {
    ComparedSides sides = new ComparedSides(book, before, after, adopted);
    Optional<DiffRecords> records =
        on.records(before, after, sides.comparison(), adopted, folder)
            .map(r -> new DiffRecords(r, sides.regions()));
    output.write(text(before, after, sides, records));
    return Exit.DONE;
  }

  /** Past the node budget a solver, if there is one, finds single cases. */
  private int search(
      LawBook book,
      ComparedLaw before,
      ComparedLaw after,
      Readings adopted,
      NodeBudgetException spent)
      throws IOException {
    Optional<WitnessFinder> solver = SolverFolder.finder(around);
    if (solver.isEmpty() || on.isGiven()) {
      return Errors.line(spent(spent) + hint(solver), code(), around.err());
    }
    Search<Difference> search =
        new SearchedSides(solver.get(), book, before, after, adopted).search();
    output.write(text(before, after, search));
    return search.isNothing() ? Exit.DONE : Errors.line(spent(spent), code(), around.err());
  }

  /** Each of two stacks may do by itself. */
  private int code() {
    return stack.getAsBoolean() ? Exit.WRONG : Exit.INVALID_LAW;
  }

  private String spent(NodeBudgetException spent) {
    return stack.getAsBoolean()
        ? "the node budget is spent: side by side these stacks are too large; compare their laws"
            + " one by one, without --stack"
        : spent.getMessage();
  }

  private static String hint(Optional<WitnessFinder> solver) {
    return solver.isEmpty()
        ? "; " + SolverFolder.HOW
        : "; without --on the solver finds single cases";
  }

  private ComparedLaw side(LawBook book, String name) {
    return ComparedLaw.of(
        LawNames.parse(book, name, stack.getAsBoolean()),
        name,
        () -> Days.parse("--as-of", asOf.get()).orElseGet(around.today()));
  }

  private String text(
      ComparedLaw before, ComparedLaw after, ComparedSides sides, Optional<DiffRecords> records) {
    if (format.get() == DiffFormat.json) {
      Utf8 json = new Utf8();
      sides.write(out -> records.ifPresent(r -> r.json(out.raw(",\"on\":"))), json);
      return new String(json.raw("\n").bytes(), StandardCharsets.UTF_8);
    }
    Sheet sheet = sheet();
    new DiffNote(sheet, records).write(before, after, sides.regions());
    return sheet.text();
  }

  private String text(ComparedLaw before, ComparedLaw after, Search<Difference> search) {
    if (format.get() == DiffFormat.json) {
      Utf8 json = new Utf8();
      SearchWriter.write(before.name(), after.name(), search, json);
      return new String(json.raw("\n").bytes(), StandardCharsets.UTF_8);
    }
    Sheet sheet = sheet();
    new SearchNote(sheet).write(before, after, search);
    return sheet.text();
  }

  private Sheet sheet() {
    return switch (format.get()) {
      case plain -> new PlainSheet();
      case markdown -> new MarkdownSheet();
      case html -> new HtmlSheet();
      default -> new HumanSheet(around.width(), around.colour());
    };
  }
}
