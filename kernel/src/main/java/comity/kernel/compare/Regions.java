package comity.kernel.compare;

import comity.kernel.decide.Answer;
import comity.kernel.diagram.Node;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the regions of one act. */
final class Regions {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::before, Answer.ORDER).thenComparing(Change::after, Answer.ORDER);

  private final Outline outline;
  private final Cubes askedBefore;
  private final Cubes askedAfter;
  private final Logic logic;

  /** What is said without its grounds, before and after. */
  record Change(Outcome before, Outcome after) {}

  /**
   * A region.
   *
   * @param cases a diagram of the outline
   */
  record Found(Change change, Node cases, Where where) {}

  Regions(Outline outline) {
    this.outline = outline;
    this.logic = outline.logic();
    this.askedBefore = new Cubes(outline.asked(true), logic);
    this.askedAfter = new Cubes(outline.asked(false), logic);
  }

  List<Found> all() {
    List<Found> regions = new ArrayList<>();
    changes(outline).keySet().stream()
        .sorted(ORDER)
        .forEach(change -> regions.addAll(regions(change)));
    return regions;
  }

  /** The cases that are answered differently, by how. */
  static Map<Change, Node> changes(Outline outline) {
    Logic logic = outline.logic();
    Map<Change, Node> changes = new LinkedHashMap<>();
    for (Outcome before : outline.before().outcomes()) {
      Node ofBefore = logic.both(outline.there(), outline.before().cases(before));
      for (Outcome after : outline.after().outcomes()) {
        Node cases = logic.both(ofBefore, outline.after().cases(after));
        if (!before.equals(after) && cases != logic.none()) {
          changes.put(new Change(before, after), cases);
        }
      }
    }
    return changes;
  }

  /**
   * Each law's part is described on its own, as far as the other leaves it open: together the two
   * parts hold just these cases.
   */
  private List<Found> regions(Change change) {
    Node ofBefore = outline.before().cases(change.before());
    Node ofAfter = outline.after().cases(change.after());
    Node then = logic.both(outline.there(), ofAfter);
    Node all = logic.both(then, ofBefore);
    Node notBefore = logic.butNot(then, ofBefore);
    Map<Set<String>, Cover> first = covers(askedBefore, all, notBefore);
    Node described = logic.both(outline.there(), node(askedBefore, first.values()));
    Node notAfter = logic.butNot(described, ofAfter);
    return regions(change, all, first, covers(askedAfter, all, notAfter));
  }

  private Node node(Cubes asked, Collection<Cover> some) {
    return some.stream().map(c -> c.node(asked, logic)).reduce(logic.none(), logic::either);
  }

  /** One for each set of readings that is named. */
  private Map<Set<String>, Cover> covers(Cubes asked, Node set, Node others) {
    Map<Set<String>, List<Cube>> byReadings = new LinkedHashMap<>();
    asked
        .of(set, others)
        .forEach(c -> byReadings.computeIfAbsent(c.readings(), r -> new ArrayList<>()).add(c));
    Map<Set<String>, Cover> covers = new LinkedHashMap<>();
    byReadings.forEach((readings, cubes) -> covers.put(readings, Cover.of(cubes)));
    if (covers.size() == 1) {
      covers.replaceAll((readings, cover) -> cover.orUnless(set, others, asked, logic));
    }
    return covers;
  }

  /** What needs fewer readings comes first. */
  private List<Found> regions(
      Change change, Node all, Map<Set<String>, Cover> first, Map<Set<String>, Cover> then) {
    List<Found> regions = new ArrayList<>();
    Node left = all;
    for (Described some : described(first, then)) {
      Node described =
          logic.both(some.before().node(askedBefore, logic), some.after().node(askedAfter, logic));
      Node own = logic.both(left, described);
      if (own != logic.none()) {
        Node earlier = logic.butNot(all, left);
        boolean besides = logic.both(earlier, described) != logic.none();
        Where where = Sentences.of(some.before(), some.after(), besides);
        regions.add(new Found(change, own, where));
        left = logic.butNot(left, own);
      }
    }
    return regions;
  }

  private record Described(Set<String> readings, Cover before, Cover after) {}

  private static List<Described> described(
      Map<Set<String>, Cover> first, Map<Set<String>, Cover> then) {
    List<Described> all = new ArrayList<>();
    first.forEach((before, some) ->
        then.forEach((after, others) -> {
          Set<String> readings = new TreeSet<>(before);
          readings.addAll(after);
          all.add(new Described(readings, some, others));
        }));
    all.sort(
        Comparator.comparingInt((Described d) -> d.readings().size())
            .thenComparing(d -> d.readings().toString()));
    return all;
  }
}
