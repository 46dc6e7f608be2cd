package comity.kernel.book;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawText;
import comity.kernel.law.OffenceList;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import comity.kernel.notation.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Puts a version together: its own text, what it borrows, the lists of its first day, its hash. */
final class Editions {

  private final Borrowing borrowing;
  private final Faults faults = new Faults();

  Editions(LawBook book, List<String> borrowers) {
    this.borrowing = new Borrowing(book, borrowers, faults);
  }

  Edition edition(Law enacted, Version version, LawSource source) {
    Law law = source.of(enacted);
    checkFront(law, version, source);
    checkActs(version, source);
    List<Loan> loans = borrowing.loans(law, version, Uses.of(source.text().definitions()).names());
    LawText text = complete(source.text(), loans);
    Law whole = whole(law, loans);
    Uses uses = Uses.of(text.definitions());
    checkReadings(whole, uses);
    faults.check();
    String hash = Hash.of(whole, version, text, uses);
    return new Edition(whole, version, text, lists(whole, version), hash);
  }

  private void checkFront(Law law, Version version, LawSource source) {
    LawText text = source.text();
    if (!text.law().equals(law.id())) {
      faults.add(
          source.start(),
          "the file is of `" + text.law() + "`, and `law.yaml` of `" + law.id() + "`");
    }
    if (!text.proposal().equals(version.proposal())) {
      faults.add(source.start(), mismatch(text, version));
    }
    boolean named =
        law.versions().stream()
            .anyMatch(v -> v.from().equals(text.from()) && v.file().equals(source.file()));
    if (!named || text.from().isAfter(version.from())) {
      faults.add(
          source.start(),
          "`from: "
              + text.from()
              + "` is not the first day on which `law.yaml` uses the file, for the version of "
              + version.from());
    }
  }

  private static String mismatch(LawText text, Version version) {
    return version
        .proposal()
        .map(bill ->
            "`law.yaml` uses the file for the bill `"
                + bill
                + "`; the file needs `proposal: "
                + bill
                + "`")
        .orElseGet(() ->
            "the file is of the bill `"
                + text.proposal().orElseThrow()
                + "`; `law.yaml` must name it under `proposals` and not under `versions`");
  }

  private void checkActs(Version version, LawSource source) {
    for (String act : Acts.ACTS) {
      boolean decided = source.text().definition(act).isPresent();
      if (decided != version.regulates().contains(act)) {
        Position at = source.text().definition(act).map(Definition::at).orElse(source.start());
        faults.add(
            at,
            decided
                ? "the file decides `" + act + "`, which `regulates` in `law.yaml` does not name"
                : "the file does not decide `" + act + "`, which `regulates` in `law.yaml` names");
      }
    }
  }

  private LawText complete(LawText own, List<Loan> loans) {
    List<Definition> definitions = new ArrayList<>(own.definitions());
    LawText text = own;
    for (Loan loan : loans) {
      for (Definition clashing : loan.clashing(text)) {
        faults.add(
            text.definition(clashing.name()).orElseThrow().at(),
            "`" + clashing.name() + "` is also borrowed from `" + loan.from().law().id() + "`");
      }
      definitions.addAll(loan.definitions());
      text = own.with(definitions);
    }
    return text;
  }

  /** The law with the lists and the readings that its borrowed definitions use. */
  private Law whole(Law law, List<Loan> loans) {
    SortedMap<String, OffenceList> lists = new TreeMap<>(law.lists());
    NavigableMap<String, Reading> readings = new TreeMap<>(law.readings());
    for (Loan loan : loans) {
      loan.lists().forEach((name, list) -> addList(law, lists, name, list));
      loan.readings().forEach(readings::putIfAbsent);
    }
    return law.with(
        Collections.unmodifiableSortedMap(lists), Collections.unmodifiableSortedMap(readings));
  }

  private void addList(Law law, Map<String, OffenceList> lists, String name, OffenceList list) {
    OffenceList known = lists.putIfAbsent(name, list);
    if (known != null && !known.equals(list)) {
      faults.add(
          borrowing.place(law.id(), "lists"),
          "the list `" + name + "` is another one in a law from which this one borrows");
    }
  }

  private void checkReadings(Law law, Uses uses) {
    for (Expr.Reading used : uses.readings()) {
      Reading reading = law.readings().get(used.id());
      if (reading == null) {
        faults.add(
            used.at(),
            "`law.yaml` declares no reading `"
                + used.id()
                + "`; it declares "
                + law.readings().keySet());
      } else if (reading.alternatives().size() < 2) {
        faults.add(
            used.at(), "the reading `" + used.id() + "` is settled: it has only one alternative");
      }
    }
  }

  private static SortedMap<String, SortedSet<String>> lists(Law law, Version version) {
    SortedMap<String, SortedSet<String>> lists = new TreeMap<>();
    law.lists()
        .forEach((name, list) ->
            lists.put(name, Collections.unmodifiableSortedSet(list.on(version.from()))));
    return Collections.unmodifiableSortedMap(lists);
  }
}
