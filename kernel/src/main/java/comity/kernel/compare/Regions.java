package comity.kernel.compare;

import comity.kernel.compare.ActPair.Change;
import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Term;
import comity.kernel.compile.Walk;
import comity.kernel.decide.Answer;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the regions of one act. */
final class Regions {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::before, Answer.ORDER).thenComparing(Change::after, Answer.ORDER);

  private final Side before;
  private final Side after;
  private final ActPair pair;
  private final Cubes askedBefore;
  private final Cubes askedAfter;
  private final Space space;
  private final Diagrams diagrams;
  private final Logic logic;

  Regions(
      Side before,
      Side after,
      ActPair pair,
      List<Question> questions,
      Space space,
      Diagrams diagrams) {
    this.before = before;
    this.after = after;
    this.pair = pair;
    this.space = space;
    this.diagrams = diagrams;
    this.logic = new Logic(diagrams);
    this.askedBefore = cubes(questions.stream().filter(Question::before).toList());
    this.askedAfter = cubes(questions.stream().filter(Question::after).toList());
  }

  private Cubes cubes(List<Question> asked) {
    return new Cubes(asked, space, logic);
  }

  List<Region> all() {
    List<Change> changes =
        space.leaves(pair.kinds()).stream()
            .filter(Change.class::isInstance)
            .map(Change.class::cast)
            .sorted(ORDER)
            .toList();
    List<Region> regions = new ArrayList<>();
    changes.forEach(change -> regions.addAll(regions(change)));
    return regions;
  }

  /**
   * Each law's part is described on its own, as far as the other leaves it open: together the two
   * parts hold just these cases.
   */
  private List<Region> regions(Change change) {
    Node ofBefore = logic.where(pair.before(), v -> change.before().agreesWith((Outcome) v));
    Node ofAfter = logic.where(pair.after(), v -> change.after().agreesWith((Outcome) v));
    Node all = logic.both(ofBefore, ofAfter);
    List<Cube> first = askedBefore.of(all, logic.both(ofAfter, logic.not(ofBefore)));
    Node described = node(first);
    List<Cube> then = askedAfter.of(all, logic.both(described, logic.not(ofAfter)));
    return regions(change, all, first, then);
  }

  /** One for each set of readings that is named; what needs fewer comes first. */
  private List<Region> regions(Change change, Node all, List<Cube> first, List<Cube> then) {
    List<Region> regions = new ArrayList<>();
    Node left = all;
    for (Described some : described(first, then)) {
      Node described = logic.both(node(some.before()), node(some.after()));
      Node own = logic.both(left, described);
      if (isSome(own)) {
        Node earlier = logic.both(all, logic.not(left));
        boolean besides = !regions.isEmpty() && isSome(logic.both(earlier, described));
        Where where = Sentences.of(some.before(), some.after(), besides);
        regions.add(region(change, own, where));
        left = logic.both(left, logic.not(own));
      }
    }
    return regions;
  }

  private record Described(Set<String> readings, List<Cube> before, List<Cube> after) {}

  private static List<Described> described(List<Cube> first, List<Cube> then) {
    List<Described> all = new ArrayList<>();
    byReadings(first)
        .forEach((before, some) ->
            byReadings(then)
                .forEach((after, others) -> {
                  Set<String> readings = new TreeSet<>(before);
                  readings.addAll(after);
                  all.add(new Described(readings, some, others));
                }));
    all.sort(
        Comparator.comparingInt((Described d) -> d.readings().size())
            .thenComparing(d -> d.readings().toString()));
    return all;
  }

  private static Map<List<String>, List<Cube>> byReadings(List<Cube> cubes) {
    Map<List<String>, List<Cube>> byReadings = new LinkedHashMap<>();
    cubes.forEach(c -> byReadings.computeIfAbsent(readings(c), r -> new ArrayList<>()).add(c));
    return byReadings;
  }

  private boolean isSome(Node cases) {
    return space.leaves(cases).contains(true);
  }

  private static List<String> readings(Cube cube) {
    List<String> readings = new ArrayList<>();
    cube.values()
        .forEach((question, values) -> {
          if (question.isReading()) {
            readings.add(question.reading() + "=" + values);
          }
        });
    return readings.stream().sorted().toList();
  }

  private Node node(List<Cube> some) {
    return some.stream().map(askedAfter::node).reduce(logic.none(), logic::either);
  }

  private Region region(Change change, Node cases, Where where) {
    Facts witness = witness(cases);
    confirm(change, witness);
    return new Region(
        pair.act(),
        change.before(),
        change.after(),
        where,
        new Region.Because(grounds(cases, pair.before()), grounds(cases, pair.after())),
        readings(cases),
        witness,
        facts -> (Boolean) Walk.value(cases, facts));
  }

  private Facts witness(Node cases) {
    Draft draft = space.example(cases, v -> v.equals(true)).orElseThrow();
    if (Acts.isDisclosure(pair.act()) && draft.type().fact(Vocabulary.KINDS).isPresent()) {
      draft.set(Vocabulary.KINDS, List.of(Acts.kind(pair.act())));
    }
    return draft.build();
  }

  /** No difference is told that deciding the case under both laws does not show. */
  private void confirm(Change change, Facts witness) {
    confirm(before, change.before(), witness);
    confirm(after, change.after(), witness);
  }

  private void confirm(Side side, Outcome wanted, Facts witness) {
    if (!side.possible(pair.act(), witness).stream().allMatch(wanted::agreesWith)) {
      throw new IllegalStateException(
          "the example for `" + pair.act() + "` does not show the difference: " + witness);
    }
  }

  /** The rules that hold in every one of the cases or, where there are none, in some. */
  private List<Ground> grounds(Node cases, Node act) {
    Node outcomes = logic.within(cases, act);
    List<Set<Ground>> all = new ArrayList<>();
    for (Object leaf : space.leaves(outcomes)) {
      if (leaf instanceof Outcome outcome) {
        all.add(new LinkedHashSet<>(outcome.grounds()));
      }
    }
    Set<Ground> shared = new LinkedHashSet<>(all.getFirst());
    all.forEach(shared::retainAll);
    Set<Ground> some = new LinkedHashSet<>();
    all.forEach(some::addAll);
    return List.copyOf(shared.isEmpty() ? some : shared);
  }

  /** The readings without which none of the cases is there. */
  private List<String> readings(Node cases) {
    Map<String, String> needed = new TreeMap<>();
    for (Term term : AskedTerms.of(cases)) {
      if (term instanceof FiniteTerm reading && reading.isReading()) {
        List<String> values = values(cases, reading);
        if (values.size() < reading.size()) {
          String id = reading.readingId();
          needed.put(id, id + "=" + String.join("|", values));
        }
      }
    }
    return List.copyOf(needed.values());
  }

  /** The alternatives under which some of the cases are there. */
  private List<String> values(Node cases, FiniteTerm reading) {
    List<String> values = new ArrayList<>();
    for (int cell = 0; cell < reading.size(); cell++) {
      if (isSome(diagrams.restrict(cases, reading, cell))) {
        values.add(reading.value(cell));
      }
    }
    return values;
  }
}
