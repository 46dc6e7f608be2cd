import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks (`check`) or rewrites (`fix`) every Java source below a folder. The build runs it from
/// source on the JDK it found, because the formatter can only read what its own JVM can compile.
final class Format {
  private static final Formatter FORMATTER = new Formatter();

  private Format() {}

  static void main(String[] args) throws IOException, FormatterException {
    boolean fix = args[0].equals("fix");
    int wrong = 0;
    for (Path source : sources(Path.of(args[1]))) {
      wrong += isFormatted(source, fix) ? 0 : 1;
    }
    if (wrong > 0 && !fix) {
      System.err.println(wrong + " not formatted: run mvn -q validate -Dformat=fix");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths.map(Path::normalize).filter(Format::isSource).sorted().toList();
    }
  }

  private static boolean isSource(Path path) {
    for (Path part : path) {
      if (part.toString().equals("target")) {
        return false;
      }
    }
    return path.toString().endsWith(".java");
  }

  private static boolean isFormatted(Path source, boolean fix)
      throws IOException, FormatterException {
    String text = Files.readString(source);
    String formatted = FORMATTER.formatSourceAndFixImports(text);
    if (text.equals(formatted)) {
      return true;
    }
    System.err.println((fix ? "formatted " : "not formatted: ") + source);
    if (fix) {
      Files.writeString(source, formatted);
    }
    return false;
  }
}
