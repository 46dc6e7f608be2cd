package comity.laws;

import comity.kernel.book.LawBook;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every version of every law in this folder, and the text of every bill. */
final class Versions {

  static final LawBook BOOK = LawBook.open(Path.of(""));

  private Versions() {}

  /**
   * One version.
   *
   * @param vocabulary with the readings of the law
   */
  record Entry(Edition edition, Vocabulary vocabulary) {

    @Override
    public String toString() {
      return edition.law().id() + "@" + edition.version().name();
    }
  }

  static List<Entry> all() {
    return BOOK.ids().stream().map(BOOK::law).flatMap(Versions::of).toList();
  }

  /**
   * All, or those whose name begins with what the system property {@code comity.oracle.only} says:
   * {@code us-ny-nyc/doc@2026}.
   */
  static List<Entry> asked() {
    String only = System.getProperty("comity.oracle.only", "");
    return all().stream().filter(e -> e.toString().startsWith(only)).toList();
  }

  private static Stream<Entry> of(Law law) {
    Vocabulary vocabulary = BOOK.vocabulary(List.of(law));
    Stream<Entry> versions = law.versions().stream().map(v -> entry(law, v, vocabulary));
    return Stream.concat(versions, law.proposals().values().stream().map(b -> entry(law, b)));
  }

  private static Entry entry(Law law, Proposal bill) {
    Law under = law.under(bill);
    return new Entry(
        BOOK.under(List.of(bill.id())).edition(under, under.proposed().orElseThrow()),
        BOOK.vocabulary(List.of(under)));
  }

  private static Entry entry(Law law, Version version, Vocabulary vocabulary) {
    return new Entry(BOOK.edition(law, version), vocabulary);
  }
}
