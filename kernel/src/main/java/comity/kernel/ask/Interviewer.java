package comity.kernel.ask;

import comity.kernel.decide.Decider;
import comity.kernel.diagram.Node;
import comity.kernel.facts.FactPath;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds the next question to ask about a case under one law or stack: only what can still change
 * the outcome of an act that the caller cares for, the most telling first. Keeps nothing between
 * questions; may be shared by threads.
 */
public final class Interviewer {

  private final Decider decider;
  private final Set<String> wanted;
  private final boolean readings;

  /** About every act; readings, which are counsel's, are not asked. */
  public Interviewer(Decider decider) {
    this(decider, Set.of(), false);
  }

  /**
   * About some acts.
   *
   * @param wanted acts, {@code hold} or {@code disclose.address}; {@code disclose} for all kinds of
   *     information; empty for every act
   * @param readings whether to ask which reading of an unclear text was adopted, too
   */
  public Interviewer(Decider decider, Set<String> wanted, boolean readings) {
    this.decider = decider;
    this.wanted = new LinkedHashSet<>(wanted);
    this.readings = readings;
  }

  /** The acts that it asks about in that case, in the order of the law. */
  public List<String> acts(Facts facts) {
    return decider.law().acts().keySet().stream()
        .filter(act -> decider.isAsked(act, facts))
        .filter(this::isWanted)
        .toList();
  }

  /** Whether it asks about that act in any case. */
  public boolean isWanted(String act) {
    return wanted.isEmpty() || wanted.contains(act) || wanted.contains(Acts.decided(act));
  }

  /**
   * The next question; empty if no answer can change an outcome any more.
   *
   * @param facts what is known so far
   * @param closed the paths of what was asked and nobody knows
   */
  public Optional<Question> next(Facts facts, Set<String> closed) {
    Map<String, SequencedMap<String, Double>> found = new LinkedHashMap<>();
    apart(facts)
        .forEach((node, act) -> found.put(act, Candidates.of(node, decider.law().root(), facts)));
    Map<String, Double> worth = new LinkedHashMap<>();
    found.values().forEach(c -> c.forEach((path, bits) -> worth.merge(path, bits, Double::sum)));
    worth.keySet().removeIf(path -> closed.contains(path) || isCounsels(path));
    return first(ranked(worth), found, facts, closed);
  }

  /** One act for each diagram: most kinds of information share theirs. */
  private SequencedMap<Node, String> apart(Facts facts) {
    SequencedMap<Node, String> apart = new LinkedHashMap<>();
    acts(facts).forEach(act -> apart.putIfAbsent(decider.law().acts().get(act), act));
    return apart;
  }

  private boolean isCounsels(String path) {
    return !readings && path.startsWith(Vocabulary.READING);
  }

  /** Of equals the one found first. */
  private static List<String> ranked(Map<String, Double> worth) {
    List<Map.Entry<String, Double>> all = new ArrayList<>(worth.entrySet());
    all.sort(Comparator.comparingDouble(e -> -e.getValue()));
    return all.stream().map(Map.Entry::getKey).toList();
  }

  private Optional<Question> first(
      List<String> ranked,
      Map<String, SequencedMap<String, Double>> found,
      Facts facts,
      Set<String> closed) {
    List<String> acts = quickest(found);
    Stakes stakes = new Stakes(decider, facts);
    for (String path : ranked) {
      for (String act : acts) {
        if (found.get(act).containsKey(path) && stakes.hangs(act, path)) {
          return Optional.of(question(path, act, facts, closed));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The acts that hang on little first, for they are soon looked through; but those that give
   * information last, so that a question is put down to them only if nothing else needs it.
   */
  private static List<String> quickest(Map<String, SequencedMap<String, Double>> found) {
    return found.keySet().stream()
        .sorted(
            Comparator.comparing(Acts::isDisclosure).thenComparingInt(act -> found.get(act).size()))
        .toList();
  }

  /** Before a kind of information costs a question, it is asked which kinds matter. */
  private Question question(String path, String act, Facts facts, Set<String> closed) {
    boolean kinds =
        wanted.isEmpty()
            && Acts.isDisclosure(act)
            && !closed.contains(Vocabulary.KINDS)
            && path(Vocabulary.KINDS).filter(k -> !k.isKnown(facts)).isPresent();
    String asked = kinds ? Vocabulary.KINDS : path;
    FactPath place = path(asked).orElseThrow();
    return new Question(asked, place.fact(), place.isKnown(facts));
  }

  private Optional<FactPath> path(String path) {
    return FactPath.of(decider.law().vocabulary(), path);
  }

  /** The case with that answer; see {@link AnswerText} for how people write it. */
  public Facts answered(Facts facts, String path, Object value) {
    return path(path).orElseThrow().set(facts, value);
  }

  /**
   * The facts that the acts can come to ask about a case with these elements, known or not: a
   * measure of what an interview saved.
   */
  public Set<String> askable(Facts facts) {
    Askable askable = new Askable();
    apart(facts).keySet().forEach(node -> askable.add(node, facts, List.of("")));
    askable.paths().removeIf(this::isCounsels);
    return askable.paths();
  }

  /** Whether the case says anything of the fact of that path. */
  public boolean isKnown(Facts facts, String path) {
    return path(path).filter(p -> p.isKnown(facts)).isPresent();
  }
}
