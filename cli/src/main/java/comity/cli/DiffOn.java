package comity.cli;

import comity.kernel.choice.ComparedLaw;
import comity.kernel.choice.Readings;
import comity.kernel.compare.Comparison;
import comity.replay.Mapping;
import comity.replay.Touched;
import comity.replay.TouchedRecords;
import comity.replay.Wishes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;

/** On how many records a difference tells: the options that ask for it, and the count. */
final class DiffOn {

  private final Supplier<String> data;
  private final Supplier<List<String>> assume;
  private final Supplier<Long> limit;
  private final Surroundings around;

  DiffOn(Syntax syntax, Surroundings around) {
    this.around = around;
    this.data =
        syntax.option(
            String.class,
            "--on",
            "DATA",
            "also count the records that each region touches: a mapping, or the name of one that"
                + " came with comity");
    this.assume =
        syntax.options(
            String.class,
            "--assume",
            "FACT=VALUE",
            "with --on: take a fact as known where the records do not say, such as"
                + " warrant.issuer=none; may be given several times");
    this.limit =
        syntax.option(Long.class, "--limit", "N", "with --on: only the first N records, by ids");
  }

  /** Counts, if that is asked for. */
  Optional<TouchedRecords> records(
      ComparedLaw before,
      ComparedLaw after,
      Comparison comparison,
      Readings adopted,
      LawsFolder folder) {
    if (data.get() == null) {
      checkAlone();
      return Optional.empty();
    }
    if (!before.law().equals(after.law())) {
      throw new CommandException(
          "--on needs two versions of one law, found `"
              + before.law()
              + "` and `"
              + after.law()
              + "`");
    }
    Mapping mapping = Mappings.find(data.get(), folder.path(), around);
    try (ProgressBar bar = new ProgressBar(around, System::nanoTime)) {
      return Optional.of(Touched.count(mapping, wishes(adopted), after.law(), comparison, bar));
    }
  }

  private void checkAlone() {
    if (!assume.get().isEmpty() || limit.get() != null) {
      throw new CommandException(
          "--assume and --limit are about records; name some with --on DATA");
    }
  }

  private Wishes wishes(Readings adopted) {
    return new Wishes(
        Optional.empty(),
        List.of(),
        adopted.values(),
        Pairs.parse("--assume", "FACT=VALUE", "warrant.issuer=none", assume.get()),
        new TreeMap<>(),
        first(),
        List.of());
  }

  private OptionalLong first() {
    Long first = limit.get();
    if (first != null && first < 1) {
      throw new CommandException("--limit needs a number from 1 on");
    }
    return first == null ? OptionalLong.empty() : OptionalLong.of(first);
  }
}
