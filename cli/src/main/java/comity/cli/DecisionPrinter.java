package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.ChoiceException;
import comity.kernel.choice.Chosen;
import comity.kernel.decide.Decision;
import comity.kernel.json.ReadCase;
import comity.kernel.json.Utf8;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.nio.charset.StandardCharsets;

/** Decides one case after another and prints each. */
final class DecisionPrinter {

  private final Choice choice;
  private final CaseSource source;
  private final FormatOption format;
  private boolean begun;

  DecisionPrinter(Choice choice, CaseSource source, FormatOption format) {
    this.choice = choice;
    this.source = source;
    this.format = format;
  }

  /**
   * Decides a case.
   *
   * @param name of the case, for people
   * @param changes whether JSON tells what would turn each answer, which notes always do
   * @return whether every act is settled
   * @throws CommandException if no law covers its day or it leaves too much open
   */
  boolean print(String name, ReadCase read, boolean changes, Utf8 into) {
    try {
      return decide(name, read, changes, into);
    } catch (ChoiceException | CommandException | TooManyPossibilitiesException e) {
      throw new CommandException(name + ": " + e.getMessage(), e);
    }
  }

  private boolean decide(String name, ReadCase read, boolean changes, Utf8 into) {
    AsOf asOf = source.asOf(read);
    Chosen chosen = choice.on(asOf);
    Decision decision = chosen.decider().decide(read.draft().build());
    if (format.isJson() && !changes) {
      chosen.json().write(decision, asOf.day(), into);
      into.raw("\n");
    } else {
      print(name, chosen, asOf, decision, into);
    }
    return decision.settled();
  }

  /** Prints a decision that was made, with what would turn each answer. */
  void print(String name, Chosen chosen, AsOf asOf, Decision decision, Utf8 into) {
    if (format.isJson()) {
      chosen.json().writeWithChanges(decision, asOf.day(), into);
      into.raw("\n");
    } else {
      note(name, chosen, asOf, decision, into);
    }
  }

  private void note(String name, Chosen chosen, AsOf asOf, Decision decision, Utf8 into) {
    Sheet sheet = format.sheet();
    new Note(chosen, asOf, sheet).write(name, decision);
    into.raw(begun ? "\n" : "").raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    begun = true;
  }
}
