package comity.kernel.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.RandomLaws;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import comity.kernel.oracle.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Interviews under random laws end as the whole case does and no later, and each question can turn
 * an outcome: two completions that differ in its answer alone lead the naive evaluator to different
 * outcomes.
 */
final class InterviewOnRandomModelsTest {

  private static final RunSize RUN = RunSize.asked(100);
  private static final int TRIES = 2_000;
  private static final int ONE_IN = 100;

  private int questions;
  private final List<String> unproven = new ArrayList<>();

  @Test
  void everyQuestionCanTurnAnOutcome() {
    Chance chance = new Chance(RUN.seed());
    int interviews = 0;
    while (interviews < RUN.complete()) {
      interviews += tryModel(chance.seed());
    }
    System.out.println(
        "random models, seed %d: %d interviews, %d questions, %d not shown to matter"
            .formatted(RUN.seed(), interviews, questions, unproven.size()));
    // Some laws count to more elements than the lists that are made at random have.
    assertThat(unproven).hasSizeLessThanOrEqualTo(questions / ONE_IN);
  }

  private int tryModel(long seed) {
    RandomLaw law = new RandomLaws(new Chance(seed)).next();
    Editions editions;
    try {
      editions = Editions.of(law);
    } catch (LawException e) {
      return 0;
    }
    RandomCases cases = new RandomCases(editions.naive(), new Chance(seed));
    // What the law asks is known to the generator only after some cases.
    Stream.generate(cases::next).limit(50).forEach(sample -> {});
    Dialogue dialogue = new Dialogue(editions.compiled());
    Tree complete = cases.next().tree();
    Dialogue.Course course = dialogue.of(complete);
    assertThat(dialogue.fault(complete, course)).as("seed %d: %s", seed, complete).isEmpty();
    Tree open = new Tree(complete.type());
    for (Dialogue.Turn turn : course.turns()) {
      questions++;
      if (!matters(turn.path(), open, cases, new Naive(editions.naive()))) {
        unproven.add("seed %d: %s of %s%n%s".formatted(seed, turn.path(), open, law.text()));
      }
      put(open, turn.path(), complete);
    }
    return 1;
  }

  private static boolean matters(String path, Tree open, RandomCases cases, Naive naive) {
    for (int i = 0; i < TRIES; i++) {
      Tree one = cases.completed(open);
      Tree other = one.copy();
      set(other, path, value(cases.completed(open), path));
      if (!outcomes(naive, one).equals(outcomes(naive, other))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> outcomes(Naive naive, Tree tree) {
    try {
      return naive.decide(tree).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().outcome()));
    } catch (IllegalArgumentException vague) {
      return Map.of();
    }
  }

  private static Object value(Tree tree, String path) {
    return tree(tree, path).values().get(last(path));
  }

  private static void set(Tree tree, String path, Object value) {
    tree(tree, path).put(last(path), value);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf("].") + (path.contains("].") ? 2 : 1));
  }

  /** The record in which the fact stands. */
  private static Tree tree(Tree root, String path) {
    int opening = path.indexOf('[');
    int closing = path.indexOf("].");
    if (closing < 0) {
      return root;
    }
    Fact list = root.type().fact(path.substring(0, opening)).orElseThrow();
    int index = Integer.parseInt(path.substring(opening + 1, closing));
    return tree(root.elements(list).get(index), path.substring(closing + 2));
  }

  /** Takes the answer over from the complete case; of a list, how many elements it has. */
  private static void put(Tree open, String path, Tree complete) {
    Tree from = tree(complete, path);
    Fact fact = from.type().fact(last(path)).orElseThrow();
    Object value = from.values().get(fact.path());
    boolean list = fact.type() instanceof FactType.ListOf;
    set(
        open,
        path,
        list ? from.elements(fact).stream().map(e -> new Tree(e.type())).toList() : value);
  }
}
