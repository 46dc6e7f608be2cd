package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.book.LawBook;
import comity.kernel.law.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is exported and imported again is the same file; what it borrows stands behind it. */
final class DmnThereAndBackTest {

  private static final LawBook BOOK = LawBook.open(Shell.ROOT.resolve("laws"));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyFileOfALaw() {
    return BOOK.ids().stream()
        .flatMap(id -> firsts(id).map(v -> id + "@" + v.from()))
        .map(name -> DynamicTest.dynamicTest(name, () -> isSame(name)));
  }

  private static Stream<Version> firsts(String id) {
    Set<String> files = new HashSet<>();
    return BOOK.law(id).versions().stream().filter(v -> files.add(v.file()));
  }

  private void isSame(String name) throws IOException {
    Path dmn = folder.resolve("law.dmn");
    Path text = folder.resolve("law.md");
    assertThat(new Shell().run("export", name, "-o", dmn.toString()).err()).isEmpty();
    assertThat(new Shell().run("import", dmn.toString(), "-o", text.toString()).err()).isEmpty();
    Path file = Shell.ROOT.resolve("laws").resolve(name.replace('@', '/') + ".md");
    String own = Files.readString(file);
    if (BOOK.law(name.substring(0, name.indexOf('@'))).borrows().isEmpty()) {
      assertThat(Files.readString(text)).isEqualTo(own);
    } else {
      assertThat(Files.readString(text)).startsWith(own);
    }
  }
}
