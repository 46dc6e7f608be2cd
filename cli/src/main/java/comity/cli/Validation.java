package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.kernel.book.ListRemarks;
import comity.kernel.compare.Checks;
import comity.kernel.compare.Finding;
import comity.kernel.compile.Compiler;
import comity.kernel.compile.TooLargeException;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.feel.Position;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import comity.kernel.possible.TooManyPossibilitiesException;
import comity.kernel.witness.WitnessFinder;
import comity.kernel.words.Listing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads and compiles laws and keeps every fault it meets. */
final class Validation {

  private static final Comparator<Position> PLACES =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  private static final Comparator<LawException.Fault> ORDER =
      Comparator.comparing(LawException.Fault::at, PLACES).thenComparing(LawException.Fault::says);

  private final LawBook book;
  private final Supplier<Optional<WitnessFinder>> solver;
  private final SortedSet<LawException.Fault> faults = new TreeSet<>(ORDER);
  private final SortedSet<LawException.Fault> notes = new TreeSet<>(ORDER);
  private int laws;
  private int versions;
  private int proposals;
  private int stacks;

  /**
   * Nothing is looked at yet.
   *
   * @param solver asked only where a law is too large
   */
  Validation(LawBook book, Supplier<Optional<WitnessFinder>> solver) {
    this.book = book;
    this.solver = solver;
  }

  /** Every version of every law, and every stack on each day on which one of its laws changes. */
  void everything() {
    book.ids().forEach(id -> guard(id, () -> law(book.law(id))));
    if (faults.isEmpty()) {
      guard("lists", () -> notes.addAll(ListRemarks.of(book)));
      book.stacks().forEach(id -> guard(id, () -> stack(id)));
    }
  }

  /** One law file, wherever it lies. */
  void file(Path file) {
    versions++;
    guard(file.toString(), () -> standalone(book.standalone(file)));
  }

  private void standalone(Edition edition) {
    compile(List.of(edition));
    Checks.of(book.vocabulary(List.of(edition.law())), edition).forEach(this::keep);
    String id = edition.law().id();
    if (faults.isEmpty() && book.ids().contains(id)) {
      notes.addAll(ListRemarks.of(book, book.law(id), edition.version()));
      holes(book.law(id), edition.version());
    }
  }

  private void law(Law law) {
    laws++;
    for (Version version : law.versions()) {
      versions++;
      guard(law.id(), () -> compile(List.of(book.edition(law, version))));
    }
    if (faults.isEmpty()) {
      guard(law.id(), () -> texts(law));
      guard(law.id(), () -> changes(law));
      holes(law);
    }
    law.proposals().values().forEach(bill -> guard(law.id(), () -> proposal(law, bill)));
  }

  /** The text of a bill, like that of a version, held against the version that it would change. */
  private void proposal(Law law, Proposal bill) {
    proposals++;
    Law under = law.under(bill);
    Edition after = book.under(List.of(bill.id())).edition(under, under.proposed().orElseThrow());
    Checks.of(book.vocabulary(List.of(under)), after).forEach(this::keep);
    Version changed = law.from(bill.against()).orElseThrow();
    Set<String> differing =
        Checks.differing(book.vocabulary(List.of(under)), book.edition(law, changed), after);
    if (!differing.equals(new TreeSet<>(bill.touches()))) {
      Position at = book.place(law, bill, "touches");
      faults.add(misstated(at, "the proposal " + bill.id(), bill.touches(), differing));
    }
    if (!law.versions().getLast().equals(changed)) {
      notes.add(outdated(law, bill));
    }
  }

  private LawException.Fault outdated(Law law, Proposal bill) {
    return new LawException.Fault(
        book.place(law, bill, "against"),
        "the proposal "
            + bill.id()
            + " is written against the version of "
            + bill.against()
            + ", and the law has a later one, of "
            + law.versions().getLast().from());
  }

  /** Each text with the lists of its last day, on which they are longest. */
  private void texts(Law law) {
    Map<String, Version> last = new LinkedHashMap<>();
    law.versions().forEach(version -> last.put(version.file(), version));
    Vocabulary vocabulary = book.vocabulary(List.of(law));
    for (Version version : last.values()) {
      Checks.of(vocabulary, book.edition(law, version)).forEach(this::keep);
    }
  }

  private void keep(Finding finding) {
    (finding.serious() ? faults : notes).add(new LawException.Fault(finding.at(), finding.says()));
  }

  /** What law.yaml says that a version touches is what differs from the version before. */
  private void changes(Law law) {
    Vocabulary vocabulary = book.vocabulary(List.of(law));
    for (int i = 1; i < law.versions().size(); i++) {
      Version version = law.versions().get(i);
      Edition before = book.edition(law, law.versions().get(i - 1));
      Edition after = book.edition(law, version);
      Set<String> differing = Checks.differing(vocabulary, before, after);
      if (!differing.equals(new TreeSet<>(version.touches()))) {
        Position at = book.place(law, version, "touches");
        faults.add(misstated(at, "the version of " + version.from(), version.touches(), differing));
      }
    }
  }

  private static LawException.Fault misstated(
      Position at, String what, List<String> touches, Set<String> differing) {
    return new LawException.Fault(
        at,
        "`touches` of "
            + what
            + " says "
            + new TreeSet<>(touches)
            + ", but what differs from the version before is "
            + differing);
  }

  /** Days between two versions on which there is no law. */
  private void holes(Law law) {
    law.versions().forEach(version -> holes(law, version));
  }

  /** Those before and after that version; none for a draft. */
  private void holes(Law law, Version version) {
    for (int i = 1; i < law.versions().size(); i++) {
      Version before = law.versions().get(i - 1);
      Version after = law.versions().get(i);
      if (before.equals(version) || after.equals(version)) {
        before
            .until()
            .filter(after.from()::isAfter)
            .ifPresent(first -> notes.add(hole(law, before, first, after.from().minusDays(1))));
      }
    }
  }

  private LawException.Fault hole(Law law, Version before, LocalDate first, LocalDate last) {
    return new LawException.Fault(
        book.place(law, before, "to"),
        "no version is in force from "
            + first
            + " to "
            + last
            + "; without `to` this one lasts until the next");
  }

  private void stack(String id) {
    stacks++;
    List<Law> layers = book.stack(id).stream().map(book::law).toList();
    SortedSet<LocalDate> days = new TreeSet<>();
    layers.forEach(law -> law.versions().forEach(version -> days.add(version.from())));
    for (LocalDate day : days) {
      guard(id + "@" + day, () -> compile(editions(book, layers, day)));
    }
    SortedSet<String> bills = new TreeSet<>();
    layers.forEach(law -> bills.addAll(law.proposals().keySet()));
    bills.forEach(bill -> guard(id + "@" + bill, () -> stack(id, bill, days.last())));
  }

  /** Bills are against today's law, so the last day serves. */
  private void stack(String id, String bill, LocalDate day) {
    LawBook under = book.under(List.of(bill));
    compile(editions(under, book.stack(id).stream().map(under::law).toList(), day));
  }

  private static List<Edition> editions(LawBook book, List<Law> layers, LocalDate day) {
    return layers.stream()
        .filter(law -> law.on(day).isPresent())
        .map(law -> book.edition(law, law.on(day).orElseThrow()))
        .toList();
  }

  private void compile(List<Edition> editions) {
    Vocabulary vocabulary = book.vocabulary(editions.stream().map(Edition::law).toList());
    try {
      Compiler.compile(vocabulary, editions);
    } catch (TooLargeException e) {
      throw editions.size() == 1
          ? new TooLarge(e, solver.get()).faults(vocabulary, editions.getFirst())
          : e;
    }
  }

  private void guard(String what, Runnable step) {
    try {
      step.run();
    } catch (LawException e) {
      faults.addAll(e.faults());
    } catch (TooLargeException e) {
      faults.add(new LawException.Fault(e.at(), e.says()));
    } catch (LawBookException | NodeBudgetException | TooManyPossibilitiesException e) {
      faults.add(new LawException.Fault(new Position(what, 1, 1), e.getMessage()));
    }
  }

  /** What an author should look at although the law can be used. */
  Set<LawException.Fault> notes() {
    return notes;
  }

  Set<LawException.Fault> faults() {
    return faults;
  }

  String summary() {
    return laws == 0
        ? Listing.count(versions, "law file") + ": no fault"
        : Listing.count(laws, "law")
            + ", "
            + Listing.count(versions, "version")
            + ", "
            + (proposals == 0 ? "" : Listing.count(proposals, "proposal") + ", ")
            + Listing.count(stacks, "stack")
            + ": no fault";
  }
}
