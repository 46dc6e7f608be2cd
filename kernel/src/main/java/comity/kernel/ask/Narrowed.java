package comity.kernel.ask;

import comity.kernel.facts.FactPath;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** Completions of a case that leave less open: unknown lists, days and counts filled in. */
final class Narrowed {

  private static final LocalDate SOME_DAY = LocalDate.of(2020, 1, 1);

  private final Vocabulary vocabulary;

  Narrowed(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Every unknown list of the case with so many elements, of which nothing is known. */
  Facts lists(Facts facts, int elements) {
    Facts narrowed = facts;
    for (Fact list : facts.type().lists()) {
      if (facts.elements(list.slot()) == null) {
        narrowed = set(narrowed, list.path(), elements);
      }
    }
    return narrowed;
  }

  /** One day for every unknown day of the case. */
  Facts days(Facts facts) {
    return filled(facts, facts.type().facts(), "", "", false);
  }

  /** Every unknown day and count of the case and of its elements, but for one fact of the case. */
  Facts all(Facts facts, String but) {
    Facts narrowed = filled(facts, facts.type().facts(), "", but, true);
    for (Fact list : facts.type().lists()) {
      List<Facts> elements = narrowed.elements(list.slot());
      for (int i = 0; i < elements.size(); i++) {
        String prefix = list.path() + "[" + i + "].";
        narrowed = filled(narrowed, elements.get(i).type().facts(), prefix, but, true);
      }
    }
    return narrowed;
  }

  private Facts filled(Facts root, List<Fact> facts, String prefix, String but, boolean counts) {
    Facts filled = root;
    for (Fact fact : facts) {
      String path = prefix + fact.path();
      boolean day = fact.type() instanceof FactType.Day;
      boolean count = counts && fact.type() instanceof FactType.Whole;
      if ((day || count) && !path.equals(but) && !place(path).isKnown(filled)) {
        filled = set(filled, path, day ? SOME_DAY : 0);
      }
    }
    return filled;
  }

  private Facts set(Facts facts, String path, Object value) {
    return place(path).set(facts, value);
  }

  private FactPath place(String path) {
    return FactPath.of(vocabulary, path).orElseThrow();
  }
}
