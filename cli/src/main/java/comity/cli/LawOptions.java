package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.choice.AskedLaw;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Readings;
import comity.replay.LawRef;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Under which law, as of which day and with which readings a case is decided. */
final class LawOptions {

  private final Supplier<String> law;
  private final Supplier<String> stack;
  private final Supplier<String> asOf;
  private final ReadingOption readings;
  private final LawsFolder folder;
  private final Supplier<LocalDate> today;

  LawOptions(Syntax syntax, Surroundings around) {
    this.today = around.today();
    this.law =
        syntax.option(
            String.class,
            "--law",
            "ID",
            "one law: its id, one version of it as ID@DATE, the law under a bill as ID@BILL, or a"
                + " law file");
    this.stack =
        syntax.option(
            String.class,
            "--stack",
            "ID",
            "a law with every layer above it: its id, ID@DATE, ID@BILL, or a law file");
    this.asOf =
        syntax.option(
            String.class,
            "--as-of",
            "DATE",
            "the day whose law is asked for; without it the day on which release is due, else the"
                + " day on which the request was presented, else today");
    this.readings = new ReadingOption(syntax);
    this.folder = new LawsFolder(syntax, around);
  }

  /** The laws that were asked for, ready to be chosen by day. */
  Choice choice() {
    AskedLaw asked = LawNames.parse(folder.open(), law.get(), stack.get());
    return new Choice(asked, Days.parse("--as-of", asOf.get()), today);
  }

  Readings readings() {
    return readings.readings();
  }

  /** The folder of laws, opened again for another use. */
  LawBook book() {
    return folder.open();
  }

  Path folder() {
    return folder.path();
  }

  /** The same choice as a replay takes it. */
  LawRef ref() {
    return law.get() != null ? LawRef.law(law.get()) : LawRef.stack(stack.get());
  }
}
