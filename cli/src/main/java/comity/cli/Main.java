package comity.cli;

import comity.kernel.facts.Nearest;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the {@code comity} command. */
final class Main {

  private static final Map<String, String> EXIT_CODES = exitCodes();

  private Main() {}

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
    CommandLine line = root();
    Verbs verbs = new Verbs();
    String asked = args.length == 0 ? "" : args[0];
    Collection<String> needed = verbs.names().contains(asked) ? List.of(asked) : verbs.names();
    needed.forEach(verb -> line.addSubcommand(verb, verbs.commandLine(verb, around)));
    Ansi ansi = around.colour() ? Ansi.ON : Ansi.OFF;
    return line.setOut(utf8(around))
        .setErr(around.err())
        .setUsageHelpWidth(Math.min(around.width(), 120))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setParameterExceptionHandler((e, a) -> misused(e, around))
        .setExecutionExceptionHandler((e, l, r) -> Errors.report(e, around.err()));
  }

  private static CommandLine root() {
    CommandLine line =
        new Syntax(
                "comity",
                "Says what the law lets a local agency do with a federal immigration request, and"
                    + " why.")
            .commandLine(Main::noVerb);
    line.getCommandSpec()
        .usageMessage()
        .synopsisSubcommandLabel("VERB")
        .commandListHeading("%nVerbs (comity VERB --help says more of each):%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES);
    return line;
  }

  /** Runs when no verb was given, which is never what the caller meant. */
  private static Integer noVerb() {
    throw new CommandException("no verb given; see `comity --help`");
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put("1", "failed: a test or a check did not hold");
    codes.put("2", "the command or its input is wrong");
    codes.put("3", "a law file is invalid");
    codes.put("4", "undetermined: the answer hangs on a fact or a reading that is not known");
    return Collections.unmodifiableMap(codes);
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
        Nearest.to(verb, new Verbs().names()).map(name -> ", perhaps `" + name + "`").orElse("");
    return "there is no verb `" + verb + "`" + hint;
  }

  private static String decapitalized(ParameterException e) {
    String says = e.getMessage().replace('\'', '`');
    return says.substring(0, 1).toLowerCase(Locale.ROOT) + says.substring(1);
  }
}
