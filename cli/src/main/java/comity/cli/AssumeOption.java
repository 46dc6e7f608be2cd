package comity.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Facts that are taken as known where records do not say. */
final class AssumeOption {

  private static final String OPTION = "--assume";
  private static final String FORM = "FACT=VALUE";
  private static final String EXAMPLE = "warrant.issuer=none";

  private final Supplier<List<String>> facts;

  /**
   * The option.
   *
   * @param where what its help says first, such as {@code with --on: }
   */
  AssumeOption(Syntax syntax, String where) {
    this.facts =
        syntax.options(
            String.class,
            OPTION,
            FORM,
            where
                + "take a fact as known where the records do not say, such as "
                + EXAMPLE
                + "; may be given several times");
  }

  boolean isGiven() {
    return !facts.get().isEmpty();
  }

  SortedMap<String, String> facts() {
    return Pairs.parse(OPTION, FORM, EXAMPLE, facts.get());
  }
}
