package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Chosen;
import comity.kernel.compare.Sensitivity;
import comity.kernel.json.Utf8;
import comity.replay.Mapping;
import comity.replay.Replay;
import comity.replay.Report;
import comity.replay.Wishes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Lists what hangs on each reading: the questions that a law department would take to counsel. */
final class ReadingsVerb implements Callable<Integer> {

  private final LawOptions law;
  private final OnOptions on;
  private final FormatOption format;
  private final Surroundings around;

  ReadingsVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.law = new LawOptions(syntax, around);
    this.on = new OnOptions(syntax, "count records, each under the law of its day");
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    Choice choice = law.choice();
    AsOf asOf = choice.named().orElseGet(() -> new AsOf(around.today().get(), "today"));
    Chosen chosen = choice.on(asOf);
    ReadingsNote note = new ReadingsNote(chosen, Sensitivity.of(chosen.decider().law()), report());
    Utf8 out = new Utf8();
    if (format.isJson()) {
      note.json(asOf, out);
    } else {
      Sheet sheet = format.sheet();
      note.write(asOf, sheet);
      out.raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    around.print(out);
    return Exit.DONE;
  }

  private Optional<Report> report() throws IOException {
    if (on.isLimitAlone()) {
      throw new CommandException("--limit is about records; name some with --on DATA");
    }
    if (!on.isGiven()) {
      return Optional.empty();
    }
    Mapping mapping = on.mapping(law.folder(), around);
    try (Replay replay = Replay.of(law.book(), mapping, wishes());
        ProgressBar bar = new ProgressBar(around, System::nanoTime)) {
      return Optional.of(replay.run(bar));
    }
  }

  private Wishes wishes() {
    return new Wishes(
        Optional.of(law.ref()),
        List.of(),
        new TreeMap<>(law.readings().values()),
        new TreeMap<>(),
        new TreeMap<>(),
        on.limit(),
        List.of());
  }
}
