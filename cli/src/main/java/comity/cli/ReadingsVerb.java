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
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Lists what hangs on each reading: the questions that a law department would take to counsel. */
final class ReadingsVerb implements Callable<Integer> {

  private final LawOptions law;
  private final Supplier<String> data;
  private final Supplier<Long> limit;
  private final FormatOption format;
  private final Surroundings around;

  ReadingsVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.law = new LawOptions(syntax, around);
    this.data =
        syntax.option(
            String.class,
            "--on",
            "DATA",
            "also count records, each under the law of its day: a mapping, or the name of one that"
                + " came with comity");
    this.limit =
        syntax.option(Long.class, "--limit", "N", "with --on: only the first N records, by ids");
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
    if (data.get() == null) {
      return Optional.empty();
    }
    Mapping mapping = Mappings.find(data.get(), law.folder(), around);
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
        limit.get() == null ? OptionalLong.empty() : OptionalLong.of(limit.get()),
        List.of());
  }
}
