package comity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the {@code comity} command. */
@Command(
    name = "comity",
    description =
        "Says what the law lets a local agency do with a federal immigration request, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, and the answer is no: a check failed, a test disagreed, two laws differ",
      "2:the command was not understood, or something it needs is missing",
      "3:a law, a case or a record could not be read, or is refused",
      "4:a fault of the program itself"
    })
final class Main {
  private Main() {}

  static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
