package comity.cli;

import comity.kernel.decide.Flip;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The part of a note on what would turn an answer, and who can bring that about. */
final class ChangePart {

  private final Sheet sheet;
  private final Vocabulary vocabulary;
  private final Map<List<Flip>, List<String>> ends = new LinkedHashMap<>();

  ChangePart(Sheet sheet, Vocabulary vocabulary) {
    this.sheet = sheet;
    this.vocabulary = vocabulary;
  }

  /** Takes up what would turn an answer that allows, demands or forbids something. */
  void add(Group group, List<Flip> flips) {
    if (group.answer().settled() && !group.answer().outcome().modality().equals("not-regulated")) {
      alike(flips)
          .forEach(
              same -> ends.computeIfAbsent(same, s -> new ArrayList<>()).add(clause(same, group)));
    }
  }

  private static String clause(List<Flip> flips, Group group) {
    Outcome outcome = Outcome.of(flips.getFirst().to(), List.of());
    return Sentences.clause(outcome, group.phrase());
  }

  void write() {
    if (!ends.isEmpty()) {
      sheet.heading("What would change it");
      ends.forEach(this::write);
    }
  }

  /** Changes of the same facts to the same end are one sentence. */
  private static List<List<Flip>> alike(List<Flip> flips) {
    Map<Object, List<Flip>> alike = new LinkedHashMap<>();
    for (Flip flip : flips) {
      Object key = List.of(flip.to(), flip.set().keySet(), flip.by());
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(flip);
    }
    List<List<Flip>> apart = new ArrayList<>();
    for (List<Flip> same : alike.values()) {
      if (isEveryCombination(same)) {
        apart.add(same);
      } else {
        same.forEach(flip -> apart.add(List.of(flip)));
      }
    }
    return apart;
  }

  private static boolean isEveryCombination(List<Flip> flips) {
    return values(flips).values().stream().mapToInt(Set::size).reduce(1, Math::multiplyExact)
        == flips.size();
  }

  private static SequencedMap<String, Set<String>> values(List<Flip> flips) {
    SequencedMap<String, Set<String>> values = new LinkedHashMap<>();
    for (Flip flip : flips) {
      flip.set()
          .forEach((path, value) ->
              values.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(word(value)));
    }
    return values;
  }

  private static String word(Object value) {
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
  }

  private void write(List<Flip> flips, List<String> clauses) {
    sheet.sentence(0, Sentences.capital(Listing.andOf(clauses)) + who(flips.getFirst().by()));
    values(flips).forEach((path, values) -> sheet.sentence(1, fact(path, values)));
  }

  private static String who(List<String> by) {
    return by.isEmpty()
        ? " if several of those concerned brought this about:"
        : " if " + Listing.or(by.stream().map(w -> named(w)).toList()) + " brought this about:";
  }

  private static String named(String who) {
    return who.equals("counsel") ? who : "the " + who;
  }

  private String fact(String path, Set<String> values) {
    String question = vocabulary.root().fact(path).orElseThrow().question();
    return question + " " + Listing.or(List.copyOf(values)) + " (" + path + ")";
  }
}
