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
import java.util.TreeMap;

/** On how many records a difference tells: the options that ask for it, and the count. */
final class DiffOn {

  private final OnOptions on;
  private final AssumeOption assume;
  private final Surroundings around;

  DiffOn(Syntax syntax, Surroundings around) {
    this.around = around;
    this.on = new OnOptions(syntax, "count the records that each region touches");
    this.assume = new AssumeOption(syntax, "with --on: ");
  }

  /** Whether records are named. */
  boolean isGiven() {
    return on.isGiven();
  }

  /** Counts, if that is asked for. */
  Optional<TouchedRecords> records(
      ComparedLaw before,
      ComparedLaw after,
      Comparison comparison,
      Readings adopted,
      LawsFolder folder) {
    if (!on.isGiven()) {
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
    Mapping mapping = on.mapping(folder.path(), around);
    try (ProgressBar bar = new ProgressBar(around, System::nanoTime)) {
      return Optional.of(Touched.count(mapping, wishes(adopted), after.law(), comparison, bar));
    }
  }

  private void checkAlone() {
    if (assume.isGiven() || on.isLimitAlone()) {
      throw new CommandException(
          "--assume and --limit are about records; name some with --on DATA");
    }
  }

  private Wishes wishes(Readings adopted) {
    return new Wishes(
        Optional.empty(),
        List.of(),
        adopted.values(),
        assume.facts(),
        new TreeMap<>(),
        on.limit(),
        List.of());
  }
}
