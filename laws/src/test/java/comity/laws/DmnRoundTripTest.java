package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.book.LawBook;
import comity.kernel.dmn.DmnExport;
import comity.kernel.dmn.DmnImport;
import comity.kernel.dmn.Imported;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version of every law goes out as DMN and comes back as the same law. */
final class DmnRoundTripTest {

  private static final LawBook BOOK = LawBook.open(Path.of(""));

  static Stream<Arguments> versions() {
    return BOOK.ids().stream()
        .map(BOOK::law)
        .flatMap(law -> law.versions().stream().map(v -> Arguments.of(law.id(), v.from(), law, v)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("versions")
  void comesBackTheSame(String id, Object from, Law law, Version version) {
    Vocabulary vocabulary = BOOK.vocabulary(List.of(law));
    Edition edition = BOOK.edition(law, version);
    Imported imported = DmnImport.read(id + ".dmn", DmnExport.write(edition, vocabulary));
    assertThat(Notation.print(imported.text())).isEqualTo(Notation.print(edition.text()));
    assertThat(edition.lists().keySet()).containsAll(imported.lists());
  }
}
