package comity.cli;

import comity.kernel.decide.Prospect;
import comity.kernel.decide.Prospects;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of a note on what is not known: what may still come out, what to ask, what it does. */
final class OpenPart {

  /** Among more questions than these, one answer alone settles hardly anything. */
  private static final int FEW = 16;

  private final Sheet sheet;
  private final FactQuestions questions;
  private final Map<String, Reading> readings;
  private final Prospects prospects;
  private final List<Group> open;
  private final List<String> asked;

  OpenPart(
      Sheet sheet,
      FactQuestions questions,
      Map<String, Reading> readings,
      Prospects prospects,
      List<Group> groups) {
    this.sheet = sheet;
    this.questions = questions;
    this.readings = readings;
    this.prospects = prospects;
    this.open = groups.stream().filter(g -> !g.answer().settled()).toList();
    this.asked = open.stream().flatMap(g -> g.answer().dependsOn().stream()).distinct().toList();
  }

  void write() {
    if (open.isEmpty()) {
      return;
    }
    sheet.heading("Not known");
    open.forEach(this::outcomes);
    sheet.heading("What would settle it");
    List<Integer> idle = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (question(i + 1, asked.get(i))) {
        idle.add(i + 1);
      }
    }
    if (!idle.isEmpty()) {
      String settle = idle.size() == 1 ? " settles nothing alone." : " settle nothing alone.";
      sheet.sentence(0, Sentences.capital(named(idle)) + settle);
    }
  }

  private void outcomes(Group group) {
    List<Integer> numbers =
        group.answer().dependsOn().stream().map(path -> asked.indexOf(path) + 1).toList();
    sheet.sentence(
        0,
        "Whether the agency may " + group.phrase() + " depends on " + named(numbers) + " below.");
    for (Outcome outcome : group.possible()) {
      String may = "It " + Sentences.among(group.possible(), outcome);
      sheet.sentence(1, may + ", for reasons among these:");
      for (Ground ground : outcome.grounds()) {
        sheet.sentence(2, ground.says() + " [" + ground.citation() + "]");
      }
    }
  }

  /** Returns whether no answer to this question alone settles anything. */
  private boolean question(int number, String path) {
    sheet.sentence(0, number + ". " + questions.of(path));
    List<Prospect> known = asked.size() > FEW ? List.of() : prospects.of(path);
    return path.startsWith(Vocabulary.READING) ? reading(path, known) : fact(known);
  }

  private boolean fact(List<Prospect> known) {
    List<Prospect> telling = known.stream().filter(p -> !settled(p).isEmpty()).toList();
    telling.forEach(
        p -> sheet.sentence(1, "If " + Listing.or(p.values()) + ": " + settled(p) + "."));
    return !known.isEmpty() && telling.isEmpty();
  }

  private boolean reading(String path, List<Prospect> known) {
    String id = path.substring(Vocabulary.READING.length());
    readings
        .get(id)
        .alternatives()
        .forEach((value, ground) ->
            sheet.sentence(1, id + "=" + value + ": " + ground + then(value, known)));
    return !known.isEmpty() && known.stream().allMatch(p -> settled(p).isEmpty());
  }

  private String then(String value, List<Prospect> known) {
    return known.stream()
        .filter(p -> p.values().contains(value))
        .map(this::settled)
        .filter(says -> !says.isEmpty())
        .map(says -> " Then " + says + ".")
        .findFirst()
        .orElse("");
  }

  /** The acts that one more answer settles, and how. */
  private String settled(Prospect prospect) {
    List<String> settled = new ArrayList<>();
    for (Group group : open) {
      List<Outcome> left = prospect.left().getOrDefault(group.acts().getFirst(), List.of());
      if (left.size() == 1) {
        settled.add(Sentences.clause(left.getFirst(), group.phrase()));
      }
    }
    return String.join("; ", settled);
  }

  /** {@code question 4}, {@code questions 1 to 3 and 7}. */
  private static String named(List<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().toList();
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
        to++;
      }
      // Two in a row are read more easily one by one.
      to = to == from + 1 ? from : to;
      runs.add(to == from ? "" + sorted.get(from) : sorted.get(from) + " to " + sorted.get(to));
      from = to + 1;
    }
    return (numbers.size() == 1 ? "question " : "questions ") + Listing.and(runs);
  }
}
