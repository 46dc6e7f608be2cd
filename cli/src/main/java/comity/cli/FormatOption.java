package comity.cli;

import java.util.function.Supplier;

/** How a verb prints. */
final class FormatOption {

  private final Supplier<Format> format;
  private final Surroundings around;

  FormatOption(Syntax syntax, Surroundings around) {
    this.around = around;
    this.format =
        syntax.option(
            Format.class,
            "--format",
            "FORMAT",
            "human (the default); plain, one sentence a line, for screen readers; or json",
            "human");
  }

  boolean isJson() {
    return format.get() == Format.json;
  }

  Sheet sheet() {
    return format.get() == Format.plain
        ? new PlainSheet()
        : new HumanSheet(around.width(), around.colour());
  }
}
