package comity.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Under which law, as of which day and with which readings a case is decided. */
final class LawOptions {

  @Option(
      names = "--law",
      paramLabel = "ID",
      description = "one law: its id, one version of it as ID@DATE, or a law file")
  private String law;

  @Option(
      names = "--stack",
      paramLabel = "ID",
      description = "a law with every layer above it: its id, ID@DATE, or a law file")
  private String stack;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "the day whose law is asked for; without it the day on which release is due, else the day"
              + " on which the request was presented, else today")
  private String asOf;

  @Option(
      names = "--reading",
      paramLabel = "ID=VALUE",
      description = "adopt a reading, such as A-10=2; may be given several times")
  private List<String> readings = List.of();

  @Mixin private LawsFolder folder;

  LawOptions(Surroundings around) {
    this.folder = new LawsFolder(around);
  }

  /** The laws that were asked for, ready to be chosen by day. */
  Choice choice() {
    return new Choice(folder.open(), law, stack, Days.parse("--as-of", asOf));
  }

  Readings readings() {
    return Readings.parse(readings);
  }
}
