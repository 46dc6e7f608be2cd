package comity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds law files and vocabularies among other files. */
final class LawFiles {

  private static final String VOCABULARY = "vocabulary.md";
  private static final byte[] FRONT = "---\n".getBytes(StandardCharsets.UTF_8);

  private LawFiles() {}

  /** The files themselves, and those below the folders, sorted. */
  static List<Path> below(Collection<Path> paths) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          found.addAll(all.filter(LawFiles::isOurs).toList());
        }
      } else if (Files.exists(path)) {
        found.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  static boolean isVocabulary(Path file) {
    return file.endsWith(VOCABULARY);
  }

  /** A law file opens with its front matter; a README does not. */
  private static boolean isOurs(Path file) {
    return file.toString().endsWith(".md")
        && Files.isRegularFile(file)
        && (isVocabulary(file) || opens(file));
  }

  private static boolean opens(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(FRONT.length), FRONT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
