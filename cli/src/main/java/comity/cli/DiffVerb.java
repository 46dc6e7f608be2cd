package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.facts.Draft;
import comity.kernel.json.ComparisonWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Compares two laws. */
final class DiffVerb implements Callable<Integer> {

  private final Supplier<List<String>> laws;
  private final BooleanSupplier stack;
  private final Supplier<String> asOf;
  private final Supplier<List<String>> readings;
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
    this.readings = Readings.option(syntax);
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
    DiffSide before = side(book, laws.get().getFirst());
    DiffSide after = side(book, laws.get().getLast());
    Readings adopted = Readings.parse(readings.get());
    Vocabulary vocabulary = vocabulary(book, before, after);
    Comparison comparison = comparison(vocabulary, before, after, adopted);
    List<Region> regions =
        comparison.regions().stream()
            .map(region -> region.with(adopted.in(region.witness(), vocabulary)))
            .toList();
    Optional<DiffRecords> records =
        on.records(before, after, comparison, adopted, folder)
            .map(r -> new DiffRecords(r, regions));
    output.write(text(before, after, regions, records));
    return Exit.DONE;
  }

  private static Comparison comparison(
      Vocabulary vocabulary, DiffSide before, DiffSide after, Readings adopted) {
    adopted.adopt(new Draft(vocabulary));
    List<CompiledLaw> laws =
        Compiler.compileSides(vocabulary, List.of(before.editions(), after.editions())).stream()
            .map(adopted::adopt)
            .toList();
    return Comparison.of(laws.getFirst(), laws.getLast());
  }

  private DiffSide side(LawBook book, String name) {
    return DiffSide.of(
        book,
        name,
        stack.getAsBoolean(),
        () -> Days.parse("--as-of", asOf.get()).orElseGet(around.today()));
  }

  private static Vocabulary vocabulary(LawBook book, DiffSide before, DiffSide after) {
    List<Law> used =
        Stream.concat(before.editions().stream(), after.editions().stream())
            .map(Edition::law)
            .distinct()
            .toList();
    return book.vocabulary(used);
  }

  private String text(
      DiffSide before, DiffSide after, List<Region> regions, Optional<DiffRecords> records) {
    if (format.get() == DiffFormat.json) {
      Utf8 json = new Utf8();
      ComparisonWriter.write(before.name(), after.name(), regions, json);
      return with(records, new String(json.bytes(), StandardCharsets.UTF_8)) + "\n";
    }
    Sheet sheet = sheet();
    new DiffNote(sheet, records).write(before, after, regions);
    return sheet.text();
  }

  /** The object with one more field. */
  private static String with(Optional<DiffRecords> records, String object) {
    if (records.isEmpty()) {
      return object;
    }
    Utf8 json = new Utf8();
    records.get().json(json.raw(object.substring(0, object.length() - 1)).raw(",\"on\":"));
    return new String(json.raw("}").bytes(), StandardCharsets.UTF_8);
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
