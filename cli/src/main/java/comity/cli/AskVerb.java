package comity.cli;

import comity.kernel.ask.Interview;
import comity.kernel.ask.Interviewer;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Chosen;
import comity.kernel.choice.WantedActs;
import comity.kernel.decide.Decision;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks for the facts of a case, one by one. */
final class AskVerb implements Callable<Integer> {

  private final Supplier<List<String>> cases;
  private final Supplier<List<String>> acts;
  private final BooleanSupplier readings;
  private final LawOptions law;
  private final FormatOption format;
  private final Surroundings around;

  AskVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.cases =
        syntax.arguments(
            0, String.class, "CASE", "a file with what is known already, one case in JSON");
    this.acts =
        syntax.options(
            String.class,
            "--act",
            "ACT",
            "ask about this act only, such as hold or disclose.address; may be given several"
                + " times");
    this.readings =
        syntax.flag("--readings", "also ask which readings of unclear texts counsel adopted");
    this.law = new LawOptions(syntax, around);
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    Choice choice = law.choice();
    CaseSource source = new CaseSource(choice, law.readings(), around);
    ReadCase read = read(choice, source);
    AsOf asOf = source.asOf(read);
    Chosen chosen = choice.on(asOf);
    Interviewer interviewer =
        new Interviewer(
            chosen.decider(),
            WantedActs.of(acts.get(), choice.vocabulary()),
            readings.getAsBoolean());
    Dialog dialog =
        format.isJson()
            ? new JsonDialog(around)
            : new SpokenDialog(format, choice.vocabulary(), around);
    Interview interview = new Interview(interviewer, dialog, read.draft().build());
    dialog.open(chosen, asOf);
    Facts facts = interview.run();
    dialog.close(interview.asked(), interview.saved());
    return print(new DecisionPrinter(choice, source, format), chosen, asOf, interviewer, facts);
  }

  private ReadCase read(Choice choice, CaseSource source) throws IOException {
    List<String> names = cases.get();
    if (names.size() > 1) {
      throw new CommandException("`ask` takes one case, not " + names.size());
    }
    if (names.equals(List.of("-"))) {
      throw new CommandException("`ask` reads answers from standard input; name a file for a case");
    }
    if (!names.isEmpty()) {
      return source.file(names.getFirst());
    }
    Draft draft = new Draft(choice.vocabulary());
    law.readings().adopt(draft);
    return new ReadCase(draft, null, null);
  }

  private int print(
      DecisionPrinter printer, Chosen chosen, AsOf asOf, Interviewer interviewer, Facts facts)
      throws IOException {
    Utf8 out = new Utf8();
    Decision decision = chosen.decider().decide(facts).about(interviewer::isWanted);
    printer.print("what was answered", chosen, asOf, decision, out);
    around.print(out);
    return decision.settled() ? Exit.DONE : Exit.UNDETERMINED;
  }
}
