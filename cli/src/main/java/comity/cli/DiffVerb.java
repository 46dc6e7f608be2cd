package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.choice.ComparedLaw;
import comity.kernel.choice.ComparedSides;
import comity.kernel.choice.Readings;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.json.Utf8;
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
    ComparedSides sides = compared(book, before, after, adopted);
    Optional<DiffRecords> records =
        on.records(before, after, sides.comparison(), adopted, folder)
            .map(r -> new DiffRecords(r, sides.regions()));
    output.write(text(before, after, sides, records));
    return Exit.DONE;
  }

  private ComparedSides compared(
      LawBook book, ComparedLaw before, ComparedLaw after, Readings adopted) {
    try {
      return new ComparedSides(book, before, after, adopted);
    } catch (NodeBudgetException e) {
      if (!stack.getAsBoolean()) {
        throw e;
      }
      throw new CommandException(
          "the node budget is spent: side by side these stacks are too large; compare their laws"
              + " one by one, without --stack",
          e);
    }
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

  private Sheet sheet() {
    return switch (format.get()) {
      case plain -> new PlainSheet();
      case markdown -> new MarkdownSheet();
      case html -> new HtmlSheet();
      default -> new HumanSheet(around.width(), around.colour());
    };
  }
}
