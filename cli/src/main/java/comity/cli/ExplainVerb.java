package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Chosen;
import comity.kernel.decide.Explanation;
import comity.kernel.json.ExplanationWriter;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Explains a decision at length. */
final class ExplainVerb implements Callable<Integer> {

  private final Supplier<String> name;
  private final LawOptions law;
  private final FormatOption format;

  private final Surroundings around;

  ExplainVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.name = syntax.argument(String.class, "CASE", "a file with one case in JSON");
    this.law = new LawOptions(syntax, around);
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    Choice choice = law.choice();
    CaseSource source = new CaseSource(choice, law.readings(), around);
    ReadCase read = source.file(name.get());
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
      note.head(name.get());
      new Chain(sheet).write(explanation);
      changes(chosen, explanation, sheet);
      note.imprint();
      out.raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    around.print(out);
  }

  private static void changes(Chosen chosen, Explanation explanation, Sheet sheet) {
    ChangePart part = new ChangePart(sheet, chosen.decider().law().vocabulary());
    for (Explanation.Act act : explanation.acts()) {
      Group group = new Group(List.of(act.answer().act()), act.answer());
      part.add(group, act.flips());
    }
    part.write();
  }
}
