package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.choice.AskedLaw;
import java.nio.file.Files;
import java.nio.file.Path;

/** Laws as the command line names them: as every face does, or by a file. */
final class LawNames {

  private LawNames() {}

  /**
   * What {@code --law} or {@code --stack} asks for.
   *
   * @param law null if not given
   * @param stack likewise
   */
  static AskedLaw parse(LawBook book, String law, String stack) {
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

  static AskedLaw parse(LawBook book, String name, boolean isStack) {
    return isFile(name)
        ? AskedLaw.of(book, book.standalone(Path.of(name)), isStack)
        : AskedLaw.parse(book, name, isStack);
  }

  private static boolean isFile(String name) {
    return name.endsWith(".md") || Files.isRegularFile(Path.of(name));
  }
}
