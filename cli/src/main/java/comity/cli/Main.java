package comity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of the {@code comity} command. */
@Command(
    name = "comity",
    description =
        "Says what the law lets a local agency do with a federal immigration request, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnExecutionException = 2,
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
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** Runs when no verb was given, which is never what the caller meant. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
