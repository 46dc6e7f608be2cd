package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.Version;
import comity.kernel.notation.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fetches what a version borrows from other laws on its first day, and sees that it stays the same
 * until its last.
 */
final class Borrowing {

  private final LawBook book;
  private final List<String> borrowers;
  private final Faults faults;

  Borrowing(LawBook book, List<String> borrowers, Faults faults) {
    this.book = book;
    this.borrowers = borrowers;
    this.faults = faults;
  }

  /**
   * What a version's text uses of what its law may borrow.
   *
   * @param used the names that the text speaks of
   */
  List<Loan> loans(Law law, Version version, Set<String> used) {
    List<Loan> loans = new ArrayList<>();
    Position at = place(law.id(), "borrows");
    law.borrows()
        .forEach((id, all) -> {
          List<String> names = all.stream().filter(used::contains).toList();
          if (!names.isEmpty()) {
            faults.attempt(() -> loan(law, version, id, names, at)).ifPresent(loans::add);
          }
        });
    return loans;
  }

  /** The place of a key of a law's {@code law.yaml}. */
  Position place(String id, String key) {
    return book.holds(id) ? book.places(id).at(key) : book.start(id + "/law.yaml");
  }

  private Loan loan(Law law, Version version, String id, List<String> names, Position at) {
    List<String> path = new ArrayList<>(borrowers);
    path.add(law.id());
    if (path.contains(id)) {
      throw new LawException(at, "laws borrow in a circle: " + String.join(", ", path) + ", " + id);
    }
    if (!book.holds(id)) {
      throw new LawException(at, "there is no law `" + id + "` to borrow from");
    }
    Law lender = book.law(id);
    Loan loan =
        on(lender, version.from(), names, path)
            .orElseThrow(() -> new LawException(at, lapsed(id, version.from())));
    loan.missing().forEach(name -> faults.add(at, notLent(id, name, version.from())));
    checkSame(lender, version, loan, names, path, at);
    return loan;
  }

  private Optional<Loan> on(Law lender, LocalDate day, List<String> names, List<String> path) {
    return lender.on(day).map(v -> Loan.of(edition(lender, v, path), names));
  }

  private Edition edition(Law lender, Version version, List<String> path) {
    return book.edition(lender, version, path);
  }

  private void checkSame(
      Law lender, Version version, Loan loan, List<String> names, List<String> path, Position at) {
    for (LocalDate day : changes(lender, version)) {
      Optional<Loan> later = on(lender, day, names, path);
      if (later.isEmpty()) {
        faults.add(at, lapsed(lender.id(), day));
      } else if (!later.get().meaning().equals(loan.meaning())) {
        faults.add(
            at,
            "what is borrowed from `"
                + lender.id()
                + "` changes on "
                + day
                + ", inside the version of "
                + version.from()
                + "; a version must begin on that day");
      }
    }
  }

  /** The days after the first of a version on which the lender begins a version or ends one. */
  private static List<LocalDate> changes(Law lender, Version version) {
    return lender.versions().stream()
        .flatMap(v -> Stream.concat(Stream.of(v.from()), v.until().stream()))
        .filter(day -> version.covers(day) && day.isAfter(version.from()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String lapsed(String id, LocalDate day) {
    return "`" + id + "`, from which this law borrows, has no version in force on " + day;
  }

  private static String notLent(String id, String name, LocalDate day) {
    return "`"
        + id
        + "` lends no `"
        + name
        + "` on "
        + day
        + "; it must be a decision or a test and no act";
  }
}
