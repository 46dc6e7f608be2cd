package comity.cli;

import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Readings;
import comity.kernel.facts.Draft;
import comity.kernel.json.CaseException;
import comity.kernel.json.CaseReader;
import comity.kernel.json.ReadCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads cases for a choice of laws, with the readings that the caller adopts. */
final class CaseSource {

  /** A case is a few thousand bytes; this much is no case. */
  private static final long LARGEST = 16 << 20;

  private final CaseReader reader;
  private final Readings readings;
  private final Optional<AsOf> named;
  private final Surroundings around;

  CaseSource(Choice choice, Readings readings, Surroundings around) {
    this.reader = choice.reader();
    this.readings = readings;
    this.named = choice.named();
    this.around = around;
    // A reading that these laws do not have is the command's fault, not that of every case.
    readings.adopt(new Draft(choice.vocabulary()));
  }

  ReadCase file(String name) throws IOException {
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new CommandException("`" + name + "` is a folder; name a file with one case in JSON");
    }
    if (Files.size(file) > LARGEST) {
      throw new CommandException("`" + name + "` is too large for a case; give many with `-`");
    }
    try {
      return adopt(reader.read(Files.readAllBytes(file)));
    } catch (CaseException e) {
      throw new CommandException(name + ":" + e.line() + ":" + e.column() + ": " + e.says(), e);
    }
  }

  ReadCase line(byte[] bytes, int offset, int length, int number) {
    return adopt(reader.read(bytes, offset, length, number));
  }

  private ReadCase adopt(ReadCase read) {
    readings.adopt(read.draft());
    return read;
  }

  /** The day that the caller named, else the one that the case is about, else today. */
  AsOf asOf(ReadCase read) {
    return AsOf.of(read, named, around.today());
  }
}
