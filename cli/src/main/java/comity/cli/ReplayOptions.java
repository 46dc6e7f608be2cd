package comity.cli;

import comity.replay.LawRef;
import comity.replay.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the caller of a replay wants otherwise than the mapping says. */
final class ReplayOptions {

  private final Supplier<List<String>> data;
  private final Supplier<String> law;
  private final Supplier<String> stack;
  private final Supplier<List<String>> against;
  private final ReadingOption readings;
  private final AssumeOption assume;
  private final Supplier<List<String>> acts;
  private final LimitOption limit;

  ReplayOptions(Syntax syntax) {
    this.data =
        syntax.options(
            String.class,
            "--data",
            "[NAME=]FILE",
            "a Parquet or CSV file in place of one that the mapping names");
    this.law =
        syntax.option(
            String.class,
            "--law",
            "ID",
            "the law in place of the mapping's: its id, ID@DATE, or a law file");
    this.stack =
        syntax.option(
            String.class,
            "--stack",
            "ID",
            "a law with every layer above it, in place of the mapping's law");
    this.against =
        syntax.options(
            String.class,
            "--against",
            "LAW",
            "what stands beside the first law, in place of the mapping's: before, a day, ID@DATE,"
                + " or a law file; may be given several times");
    this.readings = new ReadingOption(syntax);
    this.assume = new AssumeOption(syntax, "");
    this.acts =
        syntax.options(
            String.class,
            "--act",
            "ACT",
            "count this act instead of the mapping's; may be given several times");
    this.limit = new LimitOption(syntax, "only the first N records, by their ids");
  }

  /** Everything that was asked for, checked as far as the command line goes. */
  Wishes wishes() {
    return new Wishes(
        law(),
        against.get(),
        readings.readings().values(),
        assume.facts(),
        files(),
        limit.limit(),
        acts.get());
  }

  private Optional<LawRef> law() {
    if (law.get() != null && stack.get() != null) {
      throw new CommandException(
          "--law and --stack exclude each other; a stack is a law with every layer above it");
    }
    return law.get() != null
        ? Optional.of(LawRef.law(law.get()))
        : Optional.ofNullable(stack.get()).map(LawRef::stack);
  }

  private SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String text : data.get()) {
      int equals = text.indexOf('=');
      files.put(equals < 0 ? "" : text.substring(0, equals), Path.of(text.substring(equals + 1)));
    }
    return files;
  }
}
