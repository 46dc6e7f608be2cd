package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.law.Edition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A law as the caller names it.
 *
 * @param day behind {@code @}
 * @param edition the file, where a file was named
 */
record Asked(String id, Optional<LocalDate> day, Optional<Edition> edition, boolean isStack) {

  static Asked parse(LawBook book, String law, String stack) {
    if (law != null && stack != null) {
      throw new CommandException(
          "--law and --stack exclude each other; a stack is a law with every layer above it");
    }
    if (law == null && stack == null) {
      throw new CommandException(
          "say under which law: --stack ID for all that binds an agency ("
              + String.join(", ", book.stacks())
              + "), or --law ID for one law (`comity laws` lists them)");
    }
    return parse(book, law == null ? stack : law, stack != null);
  }

  private static Asked parse(LawBook book, String name, boolean isStack) {
    if (isFile(name)) {
      Edition edition = book.standalone(Path.of(name));
      return new Asked(edition.law().id(), Optional.empty(), Optional.of(edition), isStack);
    }
    int at = name.indexOf('@');
    String id = at < 0 ? name : name.substring(0, at);
    Optional<LocalDate> day = at < 0 ? Optional.empty() : Days.parse(name, name.substring(at + 1));
    return new Asked(id, day, Optional.empty(), isStack);
  }

  private static boolean isFile(String name) {
    return name.endsWith(".md") || Files.isRegularFile(Path.of(name));
  }
}
