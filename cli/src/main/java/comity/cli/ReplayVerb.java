package comity.cli;

import comity.replay.Mapping;
import comity.replay.Replay;
import comity.replay.Report;
import comity.replay.ReportJson;
import comity.replay.Wishes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Holds records against laws. */
final class ReplayVerb implements Callable<Integer> {

  private final Supplier<String> name;
  private final ReplayOptions options;
  private final Supplier<Path> out;
  private final LawsFolder folder;
  private final FormatOption format;

  private final Surroundings around;

  ReplayVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.name =
        syntax.argument(
            String.class,
            "MAPPING",
            "the file that maps columns to facts, or the name of one that came with comity");
    this.options = new ReplayOptions(syntax);
    this.out =
        syntax.option(
            Path.class,
            "--out",
            "FILE",
            "write the answers record by record; the ending says how: .csv, .parquet or .json");
    this.folder = new LawsFolder(syntax, around);
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    Mapping mapping = Mappings.find(name.get(), folder.path(), around);
    Wishes wishes = options.wishes();
    if (out.get() != null) {
      Replay.checkOutput(out.get());
    }
    print(run(mapping, wishes));
    return Exit.DONE;
  }

  private Report run(Mapping mapping, Wishes wishes) {
    try (Replay replay = Replay.of(folder.open(), mapping, wishes);
        ProgressBar bar = new ProgressBar(around, System::nanoTime)) {
      Report report = replay.run(bar);
      if (out.get() != null) {
        bar.at("writing", 0, 1);
        replay.write(out.get());
      }
      return report;
    }
  }

  private void print(Report report) throws IOException {
    byte[] bytes =
        format.isJson()
            ? ReportJson.bytes(report)
            : ReplaySheet.text(report, format.sheet()).getBytes(StandardCharsets.UTF_8);
    around.out().write(bytes);
    around.out().flush();
  }
}
