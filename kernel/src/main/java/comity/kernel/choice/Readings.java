package comity.kernel.choice;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Readings that the caller adopts; they take the place of those in a case. */
public record Readings(SortedMap<String, String> values) {

  /**
   * Puts them into a case.
   *
   * @throws ChoiceException if these laws have no such reading
   */
  public void adopt(Draft draft) {
    values.forEach((id, value) -> {
      String path = Vocabulary.READING + id;
      if (draft.type().fact(path).isEmpty()) {
        throw new ChoiceException("these laws have no reading `" + id + "`; " + known(draft));
      }
      try {
        draft.set(path, value);
      } catch (FactException e) {
        throw new ChoiceException("reading " + id + "=" + value + ": " + e.says(), e);
      }
    });
  }

  /** Puts those of them into a case that its laws have; others are for other laws. */
  public void adoptKnown(Draft draft) {
    SortedMap<String, String> known = new TreeMap<>(values);
    known.keySet().removeIf(id -> draft.type().fact(Vocabulary.READING + id).isEmpty());
    new Readings(known).adopt(draft);
  }

  /** The same law once these are adopted; one that it does not ask changes nothing. */
  public CompiledLaw adopt(CompiledLaw law) {
    CompiledLaw adopted = law;
    for (FiniteTerm reading : law.readings()) {
      String value = values.get(reading.readingId());
      for (int cell = 0; cell < reading.size(); cell++) {
        if (reading.value(cell).equals(value)) {
          adopted = adopted.adopting(reading, cell);
        }
      }
    }
    return adopted;
  }

  /** The same case with these adopted in it, so that it is decided alike wherever it goes. */
  public Facts in(Facts facts, Vocabulary vocabulary) {
    Facts adopted = facts;
    for (var reading : values.entrySet()) {
      Fact fact = vocabulary.root().fact(Vocabulary.READING + reading.getKey()).orElseThrow();
      List<String> known = ((FactType.OneOf) fact.type()).values();
      adopted = adopted.with(fact.slot(), known.indexOf(reading.getValue()));
    }
    return adopted;
  }

  private static String known(Draft draft) {
    String known =
        draft.type().facts().stream()
            .filter(fact -> fact.path().startsWith(Vocabulary.READING))
            .map(fact -> fact.path().substring(Vocabulary.READING.length()))
            .collect(Collectors.joining(", "));
    return known.isEmpty() ? "they have none" : "they have " + known;
  }
}
