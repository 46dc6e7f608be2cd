package comity.cli;

import comity.kernel.facts.Nearest;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the {@code comity} command. */
@Command(
    name = "comity",
    description =
        "Says what the law lets a local agency do with a federal immigration request, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs (comity VERB --help says more of each):%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed: a test or a check did not hold",
      "2:the command or its input is wrong",
      "3:a law file is invalid",
      "4:undetermined: the answer hangs on a fact or a reading that is not known"
    })
final class Main implements Runnable {

  @Spec private CommandSpec spec;

  static void main(String[] args) {
    System.exit(run(Surroundings.ofTheSystem(), args));
  }

  /** Runs one command and returns its exit code. Nothing that goes wrong leaves it as a throw. */
  static int run(Surroundings around, String... args) {
    try {
      return commandLine(around, args).execute(args);
    } catch (Throwable e) { // The last resort: a person reads one line, never a stack trace.
      return Errors.report(e, around.err());
    }
  }

  /** Only the verb that was asked for is made ready; for help or a slip, all of them. */
  private static CommandLine commandLine(Surroundings around, String... args) {
    CommandLine line = new CommandLine(new Main());
    String verb = args.length == 0 ? "" : args[0];
    Verbs.byName()
        .forEach((name, make) -> {
          if (verb.equals(name) || !Verbs.byName().containsKey(verb)) {
            line.addSubcommand(name, make.apply(around));
          }
        });
    Ansi ansi = around.colour() ? Ansi.ON : Ansi.OFF;
    return line.setOut(utf8(around))
        .setErr(around.err())
        .setUsageHelpWidth(Math.min(around.width(), 120))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setParameterExceptionHandler((e, a) -> misused(e, around))
        .setExecutionExceptionHandler((e, l, r) -> Errors.report(e, around.err()));
  }

  private static PrintWriter utf8(Surroundings around) {
    return new PrintWriter(new OutputStreamWriter(around.out(), StandardCharsets.UTF_8), true);
  }

  private static int misused(ParameterException e, Surroundings around) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String says = e.getCommandLine().getParent() == null ? verbless(e) : decapitalized(e);
    return Errors.line(says + "; see `" + command + " --help`", Exit.WRONG, around.err());
  }

  private static String verbless(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().getFirst().startsWith("-")) {
      return decapitalized(e);
    }
    String verb = unmatched.getUnmatched().getFirst();
    String hint =
        Nearest.to(verb, Verbs.byName().keySet())
            .map(name -> ", perhaps `" + name + "`")
            .orElse("");
    return "there is no verb `" + verb + "`" + hint;
  }

  private static String decapitalized(ParameterException e) {
    String says = e.getMessage().replace('\'', '`');
    return says.substring(0, 1).toLowerCase(Locale.ROOT) + says.substring(1);
  }

  /** Runs when no verb was given, which is never what the caller meant. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no verb given");
  }
}
