package comity.cli;

import picocli.CommandLine.Option;

/** How a verb prints. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description = "human (the default); plain, one sentence a line, for screen readers; or json")
  private Format format;

  private final Surroundings around;

  FormatOption(Surroundings around) {
    this.around = around;
  }

  boolean isJson() {
    return format == Format.json;
  }

  Sheet sheet() {
    return format == Format.plain
        ? new PlainSheet()
        : new HumanSheet(around.width(), around.colour());
  }
}
