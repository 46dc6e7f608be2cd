package comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds law files and vocabularies among other files. */
final class LawFiles {

  private static final String VOCABULARY = "vocabulary.md";

  private LawFiles() {}

  /** The files themselves, and those below the folders, sorted. */
  static List<Path> below(Collection<Path> paths) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          found.addAll(all.filter(LawFiles::isOurs).toList());
        }
      } else {
        found.add(path);
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  static boolean isVocabulary(Path file) {
    return file.endsWith(VOCABULARY);
  }

  /** A law file opens with its front matter; a README does not. */
  private static boolean isOurs(Path file) {
    if (!file.toString().endsWith(".md") || !Files.isRegularFile(file)) {
      return false;
    }
    try {
      return isVocabulary(file) || Files.readString(file).startsWith("---\n");
    } catch (IOException e) {
      return false;
    }
  }
}
