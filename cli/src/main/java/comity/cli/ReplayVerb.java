package comity.cli;

import comity.replay.LawRef;
import comity.replay.Mapping;
import comity.replay.MappingFile;
import comity.replay.Replay;
import comity.replay.Report;
import comity.replay.ReportJson;
import comity.replay.Wishes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds records against laws. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Holds records against one law or several, side by side, and counts the answers.")
final class ReplayVerb implements Callable<Integer> {

  private static final String MAPPINGS = "replay/mappings";

  @Parameters(
      paramLabel = "MAPPING",
      description = "the file that maps columns to facts, or the name of one that came with comity")
  private String name;

  @Option(
      names = "--data",
      paramLabel = "[NAME=]FILE",
      description = "a Parquet or CSV file in place of one that the mapping names")
  private List<String> data = List.of();

  @Option(
      names = "--law",
      paramLabel = "ID",
      description = "the law in place of the mapping's: its id, ID@DATE, or a law file")
  private String law;

  @Option(
      names = "--stack",
      paramLabel = "ID",
      description = "a law with every layer above it, in place of the mapping's law")
  private String stack;

  @Option(
      names = "--against",
      paramLabel = "LAW",
      description =
          "what stands beside the first law, in place of the mapping's: before, a day,"
              + " ID@DATE, or a law file; may be given several times")
  private List<String> against = List.of();

  @Option(
      names = "--reading",
      paramLabel = "ID=VALUE",
      description = "adopt a reading, such as A-10=2; may be given several times")
  private List<String> readings = List.of();

  @Option(
      names = "--assume",
      paramLabel = "FACT=VALUE",
      description =
          "take a fact as known where the records do not say, such as warrant.issuer=none;"
              + " may be given several times")
  private List<String> assume = List.of();

  @Option(
      names = "--act",
      paramLabel = "ACT",
      description = "count this act instead of the mapping's; may be given several times")
  private List<String> acts = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "only the first N records, by their ids")
  private Long limit;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "write the answers record by record; the ending says how: .csv, .parquet or .json")
  private Path out;

  @Mixin private LawsFolder folder;
  @Mixin private FormatOption format;

  private final Surroundings around;

  ReplayVerb(Surroundings around) {
    this.around = around;
    this.folder = new LawsFolder(around);
    this.format = new FormatOption(around);
  }

  @Override
  public Integer call() throws IOException {
    Mapping mapping = MappingFile.find(mappings(), name);
    Wishes wishes = wishes();
    if (out != null) {
      Replay.checkOutput(out);
    }
    print(run(mapping, wishes));
    return Exit.DONE;
  }

  private Report run(Mapping mapping, Wishes wishes) {
    try (Replay replay = Replay.of(folder.open(), mapping, wishes);
        ProgressBar bar = new ProgressBar(around, System::nanoTime)) {
      Report report = replay.run(bar);
      if (out != null) {
        bar.at("writing", 0, 1);
        replay.write(out);
      }
      return report;
    }
  }

  /** The folder of mappings lies beside the laws that came with comity. */
  private Path mappings() {
    Path own = folder.path().resolveSibling(MAPPINGS);
    return Files.isDirectory(own) || around.laws() == null
        ? own
        : Surroundings.near(Path.of(around.laws()).resolveSibling(MAPPINGS));
  }

  private Wishes wishes() {
    return new Wishes(
        law(),
        against,
        pairs("--reading", "A-10=2", readings),
        pairs("--assume", "warrant.issuer=none", assume),
        files(),
        limit(),
        acts);
  }

  private Optional<LawRef> law() {
    if (law != null && stack != null) {
      throw new CommandException(
          "--law and --stack exclude each other; a stack is a law with every layer above it");
    }
    return law != null
        ? Optional.of(LawRef.law(law))
        : Optional.ofNullable(stack).map(LawRef::stack);
  }

  private OptionalLong limit() {
    if (limit != null && limit < 1) {
      throw new CommandException("--limit needs a number from 1 on");
    }
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  private static SortedMap<String, String> pairs(
      String option, String example, List<String> texts) {
    SortedMap<String, String> pairs = new TreeMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new CommandException(
            "`" + text + "` for " + option + " is not NAME=VALUE, such as " + example);
      }
      if (pairs.put(text.substring(0, equals), text.substring(equals + 1)) != null) {
        throw new CommandException(
            option + " names `" + text.substring(0, equals) + "` twice; give it once");
      }
    }
    return pairs;
  }

  private SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String text : data) {
      int equals = text.indexOf('=');
      files.put(equals < 0 ? "" : text.substring(0, equals), Path.of(text.substring(equals + 1)));
    }
    return files;
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
