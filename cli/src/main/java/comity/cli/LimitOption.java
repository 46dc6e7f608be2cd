package comity.cli;

import java.util.OptionalLong;
import java.util.function.Supplier;

/** How many records are looked at. */
final class LimitOption {

  private final Supplier<Long> limit;

  LimitOption(Syntax syntax, String help) {
    this.limit = syntax.option(Long.class, "--limit", "N", help);
  }

  boolean isGiven() {
    return limit.get() != null;
  }

  /** Empty for all of them. */
  OptionalLong limit() {
    if (isGiven() && limit.get() < 1) {
      throw new CommandException("--limit needs a number from 1 on");
    }
    return isGiven() ? OptionalLong.of(limit.get()) : OptionalLong.empty();
  }
}
