package comity.cli;

import comity.replay.Mapping;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Records beside what is said of laws, and how many of them. */
final class OnOptions {

  private final Supplier<String> data;
  private final LimitOption limit;

  /**
   * The options {@code --on} and {@code --limit}.
   *
   * @param does what is done with the records, for the help
   */
  OnOptions(Syntax syntax, String does) {
    this.data =
        syntax.option(
            String.class,
            "--on",
            "DATA",
            "also " + does + ": a mapping, or the name of one that came with comity");
    this.limit = new LimitOption(syntax, "with --on: only the first N records, by ids");
  }

  boolean isGiven() {
    return data.get() != null;
  }

  /** Whether records are limited that nobody named. */
  boolean isLimitAlone() {
    return !isGiven() && limit.isGiven();
  }

  Mapping mapping(Path laws, Surroundings around) {
    return Mappings.find(data.get(), laws, around);
  }

  OptionalLong limit() {
    return limit.limit();
  }
}
