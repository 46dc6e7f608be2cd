package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Every world that an incomplete case may be: each unknown fact that the evaluation asks for takes
 * one value after the other. What the law asks of a fact becomes known on the way; when something
 * new is asked, all begins again.
 */
final class Worlds implements Watch {

  private final NaiveLaw law;
  private final Tree given;
  private final Interests interests;
  private final Codes codes;
  private final Thresholds thresholds;
  private final int most;
  private final Kinds known;
  private Tree root;
  private boolean chosen;
  private int evaluations;

  Worlds(NaiveLaw law, Tree given, Interests interests, int most) {
    this.most = most;
    this.law = law;
    this.given = given;
    this.interests = interests;
    this.thresholds = interests.thresholds(law.vocabulary());
    this.known = new Kinds(interests);
    this.codes = interests.codes();
  }

  /** The outcomes of all worlds. */
  SortedSet<Outcome> outcomes(String act) {
    while (true) {
      try {
        return attempt(act);
      } catch (Restart restart) {
        chosen = false;
      }
    }
  }

  private SortedSet<Outcome> attempt(String act) {
    Naive naive = new Naive(law);
    SortedSet<Outcome> found = new TreeSet<>();
    root = given.copy();
    explore(
        Path.of(root),
        evaluator(),
        evaluator -> naive.decide(evaluator, act).outcome(),
        outcome -> found.add(outcome));
    return found;
  }

  private Evaluator evaluator() {
    return new Evaluator(law, root, this);
  }

  private <T> void explore(
      Path path, Evaluator evaluator, Function<Evaluator, T> question, Consumer<T> found) {
    T answer;
    try {
      count();
      answer = question.apply(evaluator);
    } catch (Missing missing) {
      branch(path, missing, evaluator, question, found);
      return;
    }
    found.accept(answer);
  }

  private void count() {
    evaluations++;
    if (evaluations > most) {
      throw new TooManyWorldsException(most);
    }
  }

  private <T> void branch(
      Path path,
      Missing missing,
      Evaluator evaluator,
      Function<Evaluator, T> question,
      Consumer<T> found) {
    Tree own = path.last();
    if (missing.fact().tree() != own) {
      throw missing;
    }
    List<?> candidates;
    try {
      candidates = candidates(path, missing.fact());
    } catch (Missing earlier) {
      branch(path, earlier, evaluator, question, found);
      return;
    }
    chosen = true;
    Fact fact = missing.fact().fact();
    Object before = own.values().get(fact.path());
    for (Object candidate : candidates) {
      own.put(fact.path(), candidate);
      explore(path, evaluator.more(), question, found);
    }
    own.put(fact.path(), before);
  }

  private List<?> candidates(Path path, Ref fact) {
    return switch (fact.fact().type()) {
      case FactType.YesNo t -> List.of(true, false);
      case FactType.OneOf t -> codes.values(fact.key(), t.values());
      case FactType.Code t -> codes(fact);
      case FactType.ListOf t ->
          lists(path, fact, law.vocabulary().record(t.element()).orElseThrow());
      case FactType.SomeOf t -> throw new IllegalStateException("tested as a whole: " + fact.key());
      default -> thresholds.candidates(path, fact);
    };
  }

  private List<Object> codes(Ref fact) {
    String section = (String) fact.tree().get(fact.fact());
    return section == null ? codes.any(fact.key()) : codes.within(fact.key(), section);
  }

  /** The list with what is missing in its elements filled in, or any list when it is unknown. */
  private List<List<Tree>> lists(Path path, Ref list, RecordType element) {
    return lists(path, list, interests.questions(list.key()), element);
  }

  private List<List<Tree>> lists(Path path, Ref list, List<Question> asked, RecordType element) {
    List<Tree> elements = path.last().elements(list.fact());
    if (elements == null) {
      return anyList(asked, kinds(path, asked, new Tree(element)));
    }
    Map<Tally, List<Tree>> lists = new LinkedHashMap<>(Map.of(Tally.none(asked.size()), List.of()));
    for (Tree known : elements) {
      lists = longer(asked, lists, kinds(path, asked, known.copy()));
    }
    return List.copyOf(lists.values());
  }

  private static List<List<Tree>> anyList(List<Question> asked, Map<List<Object>, Tree> kinds) {
    Map<Tally, List<Tree>> lists = new LinkedHashMap<>(Map.of(Tally.none(asked.size()), List.of()));
    Map<Tally, List<Tree>> latest = lists;
    while (!latest.isEmpty()) {
      latest = longer(asked, latest, kinds);
      latest.keySet().removeAll(lists.keySet());
      lists.putAll(latest);
    }
    return List.copyOf(lists.values());
  }

  private static Map<Tally, List<Tree>> longer(
      List<Question> asked, Map<Tally, List<Tree>> lists, Map<List<Object>, Tree> kinds) {
    Map<Tally, List<Tree>> longer = new LinkedHashMap<>();
    lists.forEach((tally, list) ->
        kinds.forEach((answers, tree) ->
            longer.computeIfAbsent(tally.plus(asked, answers), t -> with(list, tree))));
    return longer;
  }

  private static List<Tree> with(List<Tree> list, Tree tree) {
    List<Tree> more = new java.util.ArrayList<>(list);
    more.add(tree.copy());
    return more;
  }

  /** One completed element for each way in which this one may answer the questions. */
  private Map<List<Object>, Tree> kinds(Path path, List<Question> asked, Tree element) {
    return known.of(path, element, () -> findKinds(path, asked, element));
  }

  private Map<List<Object>, Tree> findKinds(Path path, List<Question> asked, Tree element) {
    Map<List<Object>, Tree> kinds = new LinkedHashMap<>();
    explore(
        path.to(element),
        evaluator(),
        evaluator -> answers(evaluator, asked, path.last(), element),
        answers -> kinds.computeIfAbsent(answers, a -> element.copy()));
    return kinds;
  }

  private static List<Object> answers(
      Evaluator evaluator, List<Question> asked, Tree owner, Tree element) {
    return asked.stream().map(question -> answer(evaluator, question, owner, element)).toList();
  }

  private static Object answer(Evaluator evaluator, Question question, Tree owner, Tree element) {
    try {
      return question.holds(evaluator, owner, element);
    } catch (NoAnswer none) {
      return none.outcome();
    }
  }

  private void learned(boolean news) {
    if (news && chosen) {
      throw new Restart();
    }
  }

  @Override
  public void compared(Ref fact, String text) {
    learned(interests.addText(fact.key(), text));
  }

  @Override
  public void lookedUp(Ref fact, Set<String> list) {
    learned(interests.addList(fact.key(), list));
  }

  @Override
  public void used(Ref fact) {
    learned(interests.addUse(fact.key()));
  }

  @Override
  public void compared(Ref number, BigDecimal constant) {
    learned(interests.addNumber(number.key(), constant));
  }

  @Override
  public void compared(Moment left, Moment right) {
    learned(interests.addLink(left, right));
  }

  @Override
  public void asked(Ref list, Expr question, Scope scope) {
    learned(interests.addQuestion(Question.of(list, question, scope)));
  }

  @Override
  public Object read(Ref fact) {
    Object value = fact.tree().get(fact.fact());
    boolean vague =
        value instanceof String code
            && fact.fact().type() instanceof FactType.Code
            && codes.isVague(fact.key(), code);
    known.read(fact, value);
    return vague ? null : value;
  }
}
