package comity.kernel.oracle;

import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a law was seen to ask of each kind of fact. Grows while cases are tried. */
final class Interests {

  private final Map<FactKey, SortedSet<String>> texts = new HashMap<>();
  private final Map<FactKey, List<Set<String>>> lists = new HashMap<>();
  private final Set<FactKey> used = new HashSet<>();
  private final Map<FactKey, SortedSet<BigDecimal>> numbers = new HashMap<>();
  private final Map<FactKey, Set<Link>> links = new HashMap<>();
  private final Map<FactKey, Set<Question>> questions = new HashMap<>();
  private final Codes codes = new Codes(this);
  private Thresholds thresholds;
  private int size;

  /**
   * A comparison of two moments in which facts are named by their kind.
   *
   * @param keys the kinds of facts it hangs on
   */
  record Link(Moment left, Moment right, List<FactKey> keys) {

    static Link of(Moment left, Moment right) {
      List<FactKey> keys =
          Stream.concat(left.parts().stream(), right.parts().stream())
              .filter(FactKey.class::isInstance)
              .map(FactKey.class::cast)
              .distinct()
              .toList();
      return new Link(left, right, keys);
    }

    /** Whether months are added, so that the length of a month matters. */
    boolean hasMonths() {
      return Stream.concat(left.steps().stream(), right.steps().stream())
          .anyMatch(step -> step.length().period().toTotalMonths() % 12 != 0);
    }

    /** Which side is later, when every fact has the value that the map gives it. */
    int sign(Map<FactKey, Object> values) {
      return Moment.compare(left.reached(values), right.reached(values));
    }
  }

  /** The codes worth trying. */
  Codes codes() {
    return codes;
  }

  /** The values of ordered facts worth trying. */
  Thresholds thresholds(Vocabulary vocabulary) {
    if (thresholds == null) {
      thresholds = new Thresholds(this, vocabulary);
    }
    return thresholds;
  }

  /** How much is known; grows with every news. */
  int size() {
    return size;
  }

  /** Each of these returns whether it is news. */
  boolean addText(FactKey code, String text) {
    return noted(texts.computeIfAbsent(code, k -> new TreeSet<>()).add(text));
  }

  boolean addList(FactKey code, Set<String> list) {
    List<Set<String>> known = lists.computeIfAbsent(code, k -> new ArrayList<>());
    for (Set<String> before : known) {
      if (before == list || before.equals(list)) {
        return false;
      }
    }
    return noted(known.add(list));
  }

  boolean addUse(FactKey choice) {
    return noted(used.add(choice));
  }

  boolean addNumber(FactKey fact, BigDecimal constant) {
    return noted(numbers.computeIfAbsent(fact, k -> new TreeSet<>()).add(constant));
  }

  boolean addQuestion(Question question) {
    return noted(
        questions.computeIfAbsent(question.list(), k -> new LinkedHashSet<>()).add(question));
  }

  private boolean noted(boolean news) {
    size += news ? 1 : 0;
    return news;
  }

  boolean addLink(Moment left, Moment right) {
    Link link = Link.of(left.map(Interests::key), right.map(Interests::key));
    boolean news = false;
    for (FactKey key : link.keys()) {
      news |= links.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(link);
    }
    return noted(news);
  }

  private static Object key(Object part) {
    return part instanceof Ref ref ? ref.key() : part;
  }

  List<Question> questions(FactKey list) {
    return List.copyOf(questions.get(list));
  }

  SortedSet<String> texts(FactKey code) {
    return texts.getOrDefault(code, new TreeSet<>());
  }

  /** Whether its values are used as they are, so that each makes a difference. */
  boolean isUsed(FactKey choice) {
    return used.contains(choice);
  }

  List<Set<String>> lists(FactKey code) {
    return lists.getOrDefault(code, List.of());
  }

  SortedSet<BigDecimal> numbers(FactKey fact) {
    return numbers.getOrDefault(fact, new TreeSet<>());
  }

  /** The kinds of facts that some chain of comparisons connects with this one, itself included. */
  Set<FactKey> connected(FactKey fact) {
    Set<FactKey> connected = new LinkedHashSet<>(Set.of(fact));
    List<FactKey> open = new ArrayList<>(connected);
    while (!open.isEmpty()) {
      for (Link link : links(open.removeLast())) {
        link.keys().stream().filter(connected::add).forEach(open::add);
      }
    }
    return connected;
  }

  Set<Link> links(FactKey fact) {
    return Objects.requireNonNullElse(links.get(fact), Set.of());
  }
}
