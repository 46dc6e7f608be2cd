package comity.cli;

import comity.kernel.choice.Readings;
import java.util.List;
import java.util.function.Supplier;

/** The option by which a caller adopts readings. */
final class ReadingOption {

  private static final String OPTION = "--reading";
  private static final String FORM = "ID=VALUE";
  private static final String EXAMPLE = "A-10=2";

  private final Supplier<List<String>> texts;

  ReadingOption(Syntax syntax) {
    this.texts =
        syntax.options(
            String.class,
            OPTION,
            FORM,
            "adopt a reading, such as " + EXAMPLE + "; may be given several times");
  }

  Readings readings() {
    return new Readings(Pairs.parse(OPTION, FORM, EXAMPLE, texts.get()));
  }
}
