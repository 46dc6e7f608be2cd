package comity.cli;

import comity.kernel.json.Utf8;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decides cases. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = "What may, must and must not be done in a case, and why.")
final class DecideVerb implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "CASE",
      description = "a file with one case in JSON; or - for standard input, one case a line")
  private List<String> cases;

  @Mixin private LawOptions law;
  @Mixin private FormatOption format;

  private final Surroundings around;

  DecideVerb(Surroundings around) {
    this.around = around;
    this.law = new LawOptions(around);
    this.format = new FormatOption(around);
  }

  @Override
  public Integer call() throws IOException {
    Choice choice = law.choice();
    CaseSource source = new CaseSource(choice, law.readings(), around);
    DecisionPrinter printer = new DecisionPrinter(choice, source, format);
    int code = Exit.DONE;
    for (String name : cases) {
      code = worse(code, name.equals("-") ? lines(source, printer) : file(name, source, printer));
    }
    return code;
  }

  /** A case that cannot be answered keeps none of the others from its answer. */
  private int file(String name, CaseSource source, DecisionPrinter printer) throws IOException {
    Utf8 out = new Utf8();
    boolean settled;
    try {
      settled = printer.print(name, source.file(name), out);
    } catch (CommandException | IOException e) {
      return Errors.report(e, around.err());
    }
    out.drainTo(around.out());
    around.out().flush();
    return settled ? Exit.DONE : Exit.UNDETERMINED;
  }

  private int lines(CaseSource source, DecisionPrinter printer) throws IOException {
    return new CaseLines(source, printer, format.isJson(), around).run();
  }

  /** A wrong input outweighs an undetermined case. */
  private static int worse(int a, int b) {
    return a == Exit.WRONG || b == Exit.WRONG ? Exit.WRONG : Math.max(a, b);
  }
}
