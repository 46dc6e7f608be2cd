package comity.cli;

import comity.kernel.decide.Explanation;
import comity.kernel.json.ExplanationWriter;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a decision at length. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "A decision at length: every rule behind it, down to the facts.")
final class ExplainVerb implements Callable<Integer> {

  @Parameters(paramLabel = "CASE", description = "a file with one case in JSON")
  private String name;

  @Mixin private LawOptions law;
  @Mixin private FormatOption format;

  private final Surroundings around;

  ExplainVerb(Surroundings around) {
    this.around = around;
    this.law = new LawOptions(around);
    this.format = new FormatOption(around);
  }

  @Override
  public Integer call() throws IOException {
    Choice choice = law.choice();
    CaseSource source = new CaseSource(choice, law.readings(), around);
    ReadCase read = source.file(name);
    AsOf asOf = source.asOf(read);
    Chosen chosen = choice.on(asOf);
    Explanation explanation = chosen.decider().explain(read.draft().build());
    print(chosen, asOf, explanation);
    boolean settled = explanation.acts().stream().allMatch(act -> act.answer().settled());
    return settled ? Exit.DONE : Exit.UNDETERMINED;
  }

  private void print(Chosen chosen, AsOf asOf, Explanation explanation) throws IOException {
    Utf8 out = new Utf8();
    if (format.isJson()) {
      ExplanationWriter.write(explanation, out);
      out.raw("\n");
    } else {
      Sheet sheet = format.sheet();
      Note note = new Note(chosen, asOf, sheet);
      note.head(name);
      new Chain(sheet).write(explanation);
      note.imprint();
      out.raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    out.drainTo(around.out());
    around.out().flush();
  }
}
