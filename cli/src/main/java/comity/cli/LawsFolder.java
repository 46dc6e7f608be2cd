package comity.cli;

import comity.kernel.book.LawBook;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Which folder of laws a verb works on. */
final class LawsFolder {

  private final Supplier<Path> laws;
  private final Surroundings around;

  LawsFolder(Syntax syntax, Surroundings around) {
    this.around = around;
    this.laws =
        syntax.option(
            Path.class,
            "--laws",
            "DIR",
            "the folder of laws; without it the laws that came with comity");
  }

  Path path() {
    if (laws.get() != null) {
      return Surroundings.near(laws.get());
    }
    String known =
        around.laws() != null ? around.laws() : around.environment().apply("COMITY_LAWS");
    if (known == null) {
      throw new CommandException(
          "no folder of laws is known; give one with --laws DIR or set COMITY_LAWS");
    }
    return Surroundings.near(Path.of(known));
  }

  LawBook open() {
    LawBook book = LawBook.open(path());
    if (book.isEmpty()) {
      throw new CommandException(
          "`" + path() + "` holds no law.yaml; name a folder of laws with --laws DIR");
    }
    return book;
  }
}
