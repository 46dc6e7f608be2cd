package comity.cli;

import comity.kernel.choice.Choice;
import comity.kernel.choice.ChoiceException;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Decides cases. */
final class DecideVerb implements Callable<Integer> {

  private final Supplier<List<String>> cases;
  private final BooleanSupplier changes;
  private final LawOptions law;
  private final FormatOption format;

  private final Surroundings around;

  DecideVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.cases =
        syntax.arguments(
            1,
            String.class,
            "CASE",
            "a file with one case in JSON; or - for standard input, one case a line");
    this.changes =
        syntax.flag(
            "--changes",
            "with - in JSON: also the least changes of facts that would turn each answer, which are"
                + " told of a case in a file anyway");
    this.law = new LawOptions(syntax, around);
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    Choice choice = law.choice();
    CaseSource source = new CaseSource(choice, law.readings(), around);
    DecisionPrinter printer = new DecisionPrinter(choice, source, format);
    int code = Exit.DONE;
    for (String name : cases.get()) {
      code = worse(code, name.equals("-") ? lines(source, printer) : file(name, source, printer));
    }
    return code;
  }

  /** A case that cannot be answered keeps none of the others from its answer. */
  private int file(String name, CaseSource source, DecisionPrinter printer) throws IOException {
    Utf8 out = new Utf8();
    boolean settled;
    try {
      settled = printer.print(name, source.file(name), true, out);
    } catch (ChoiceException | CommandException | IOException e) {
      return Errors.report(e, around.err());
    }
    around.print(out);
    return settled ? Exit.DONE : Exit.UNDETERMINED;
  }

  private int lines(CaseSource source, DecisionPrinter printer) throws IOException {
    return new CaseLines(source, printer, changes.getAsBoolean(), format.isJson(), around).run();
  }

  /** A wrong input outweighs an undetermined case. */
  private static int worse(int a, int b) {
    return a == Exit.WRONG || b == Exit.WRONG ? Exit.WRONG : Math.max(a, b);
  }
}
