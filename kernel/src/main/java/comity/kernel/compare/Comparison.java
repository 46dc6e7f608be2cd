package comity.kernel.compare;

import comity.kernel.compare.Regions.Found;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.law.Acts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Two laws or stacks side by side: every case that they answer differently. For one thread. */
public final class Comparison {

  /** What {@link #touched} answers of a case that lies in no region. */
  public static final String NOWHERE = "-";

  private final Side before;
  private final Side after;
  private final FactDiagrams made = new FactDiagrams();
  private final List<Changed> changed = new ArrayList<>();
  private final Space space;
  private final Map<List<Object>, Frame> frames = new HashMap<>();
  private final Map<List<Object>, Outline> outlines = new HashMap<>();
  private final Map<Outline, List<Found>> found = new HashMap<>();
  private final IdentityHashMap<Found, Told> told = new IdentityHashMap<>();
  private final Witnesses witnesses;

  /** An act whose diagrams are not the same, and the questions that its tables ask. */
  private record Changed(String act, ActPair pair, Frame frame) {}

  /** What can be told of a region without its act, once for all acts that share its outline. */
  private record Told(Region.Because because, List<String> readings, Draft example) {}

  private Comparison(CompiledLaw before, CompiledLaw after) {
    Possibilities possibilities = new Possibilities(after);
    this.before = new Side(before, possibilities);
    this.after = new Side(after, possibilities);
    List<Node> nodes = new ArrayList<>();
    for (String act : acts()) {
      ActPair pair = ActPair.of(act, this.before, this.after, made);
      if (pair.mayDiffer(made)) {
        List<Question> questions = new Questions(this.before, this.after, pair, made).all();
        changed.add(new Changed(act, pair, frame(questions)));
        nodes.addAll(List.of(pair.before(), pair.after()));
        questions.forEach(q -> nodes.add(q.node()));
      }
    }
    this.space =
        new Space(
            after,
            possibilities,
            nodes,
            after.editions().stream()
                .map(e -> e.version().from())
                .max(Comparator.naturalOrder())
                .orElseThrow());
    this.witnesses = new Witnesses(this.before, this.after, space, made);
  }

  /**
   * Compares two laws or stacks.
   *
   * @param vocabulary with the readings of every edition
   * @param before its editions, the outermost layer first
   * @param after likewise
   */
  public static Comparison of(Vocabulary vocabulary, List<Edition> before, List<Edition> after) {
    List<CompiledLaw> laws = Compiler.compileSides(vocabulary, List.of(before, after));
    return new Comparison(laws.getFirst(), laws.getLast());
  }

  /** Two laws that were compiled over one cut. */
  public static Comparison of(CompiledLaw before, CompiledLaw after) {
    return new Comparison(before, after);
  }

  private List<String> acts() {
    Set<String> acts = new LinkedHashSet<>(before.law().acts().keySet());
    acts.addAll(after.law().acts().keySet());
    List<String> ordered = new ArrayList<>(acts);
    ordered.sort(Comparator.comparingInt(Comparison::place));
    return ordered;
  }

  private static int place(String act) {
    return Acts.ACTS.indexOf(Acts.decided(act));
  }

  /** The acts that some case has answered differently, in the order of {@link Acts#ACTS}. */
  public List<String> differing() {
    return changed.stream()
        .filter(act -> !Regions.changes(outline(act)).isEmpty())
        .map(Changed::act)
        .toList();
  }

  /** Every difference, act by act; none for two laws that answer every case alike. */
  public List<Region> regions() {
    return changed.stream().flatMap(act -> regions(act).stream()).toList();
  }

  /** How many regions each act has that some case has answered differently. */
  public SequencedMap<String, Integer> counts() {
    SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    for (Changed act : changed) {
      int regions = found(outline(act)).size();
      if (regions > 0) {
        counts.put(act.act(), regions);
      }
    }
    return counts;
  }

  /** One for all acts that ask the same. */
  private Frame frame(List<Question> questions) {
    List<Object> key = new ArrayList<>();
    questions.forEach(q -> key.addAll(List.of(q.words(), q.node(), q.before(), q.after())));
    return frames.computeIfAbsent(key, k -> new Frame(questions, made));
  }

  /**
   * In which region a case lies: a law whose answer for each act is the number of the region among
   * {@link #regions}, or {@link #NOWHERE}, in place of the modality.
   */
  public CompiledLaw touched() {
    SequencedMap<String, Node> acts = new LinkedHashMap<>();
    int regions = 0;
    for (Changed act : changed) {
      Outline outline = outline(act);
      List<Found> own = found(outline);
      Node numbers = outline.logic().diagrams().leaf(NOWHERE);
      for (Found region : own) {
        String number = String.valueOf(regions++);
        numbers = numbered(outline, region, number, numbers);
      }
      acts.put(act.act(), outline.frame().ofFacts(numbers, v -> Outcome.of((String) v, List.of())));
    }
    return after.law().answering(acts);
  }

  private static Node numbered(Outline outline, Found region, String number, Node others) {
    return outline
        .logic()
        .diagrams()
        .combine(region.cases(), others, (in, other) -> in.equals(true) ? number : other);
  }

  /** One for all acts that are answered alike, too; examples of disclosures name their kind. */
  private Outline outline(Changed act) {
    ActPair pair = act.pair();
    List<Object> key =
        List.of(act.frame(), pair.before(), pair.after(), Acts.isDisclosure(act.act()));
    return outlines.computeIfAbsent(key, k -> new Outline(pair, act.frame(), space));
  }

  private List<Found> found(Outline outline) {
    return found.computeIfAbsent(outline, o -> new Regions(o).all());
  }

  private List<Region> regions(Changed act) {
    Outline outline = outline(act);
    return found(outline).stream().map(found -> region(act, found, outline)).toList();
  }

  private Region region(Changed act, Found found, Outline outline) {
    Told told = this.told.computeIfAbsent(found, region -> told(region, outline));
    return new Region(
        act.act(),
        found.change().before(),
        found.change().after(),
        found.where(),
        told.because(),
        told.readings(),
        witnesses.of(act.pair(), found, told.example()),
        facts -> outline.frame().contains(found.cases(), facts, after));
  }

  private Told told(Found found, Outline outline) {
    return new Told(
        new Region.Because(
            outline.before().grounds(found.cases()), outline.after().grounds(found.cases())),
        outline.frame().readings(found.cases()),
        witnesses.example(found, outline));
  }
}
