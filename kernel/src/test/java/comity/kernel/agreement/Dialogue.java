package comity.kernel.agreement;

import comity.kernel.ask.Interviewer;
import comity.kernel.ask.Question;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.facts.FactPath;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interviews about complete cases: every question is answered from the case. */
public final class Dialogue {

  private static final Pattern ELEMENT = Pattern.compile("([^\\[]+)\\[(\\d+)\\]\\.(.+)");

  private final Vocabulary vocabulary;
  private final Decider decider;
  private final Interviewer interviewer;

  /** Under that law; readings are asked, too. */
  public Dialogue(CompiledLaw law) {
    this.vocabulary = law.vocabulary();
    this.decider = new Decider(law);
    this.interviewer = new Interviewer(decider, Set.of(), true);
  }

  /** What was known before a question, and the question. */
  public record Turn(Facts before, String path) {}

  /** The questions in their order, and what was known in the end. */
  public record Course(List<Turn> turns, Facts end) {}

  /** Asks until nothing is left to ask; starts from what is assumed where a case says nothing. */
  public Course of(Tree complete) {
    Facts facts = KernelFacts.of(vocabulary, assumptions(complete));
    List<Turn> turns = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Optional<Question> next = interviewer.next(facts, Set.of());
        next.isPresent();
        next = interviewer.next(facts, Set.of())) {
      String path = next.get().path();
      if (!asked.add(path)) {
        throw new AssertionError("asks again for `" + path + "` of " + complete);
      }
      turns.add(new Turn(facts, path));
      facts = interviewer.answered(facts, path, value(complete, path));
    }
    return new Course(turns, facts);
  }

  /** How the facts became known is not asked, since the vocabulary assumes it. */
  private Tree assumptions(Tree complete) {
    Tree start = new Tree(vocabulary.root());
    vocabulary.root().assumed().stream()
        .map(a -> a.fact().path())
        .forEach(path -> start.put(path, complete.values().get(path)));
    return start;
  }

  /** A list is answered by how many elements it has. */
  static Object value(Tree tree, String path) {
    Matcher element = ELEMENT.matcher(path);
    if (element.matches()) {
      Fact list = tree.type().fact(element.group(1)).orElseThrow();
      Tree below = tree.elements(list).get(Integer.parseInt(element.group(2)));
      return value(below, element.group(3));
    }
    Fact fact = tree.type().fact(path).orElseThrow();
    return fact.type() instanceof FactType.ListOf ? tree.elements(fact).size() : tree.get(fact);
  }

  /**
   * Where the interview ends otherwise than the decision on the complete case, or before or after
   * every outcome is certain.
   */
  public Optional<String> fault(Tree complete, Course course) {
    List<Answer> expected = decider.decide(KernelFacts.of(vocabulary, complete)).answers();
    for (Answer answer : decider.decide(course.end()).answers()) {
      Optional<Answer> known =
          expected.stream().filter(e -> e.act().equals(answer.act())).findFirst();
      if (!answer.settled()) {
        return Optional.of("leaves " + answer.act() + " open: " + answer.dependsOn());
      }
      if (known.isPresent() && !known.get().outcome().agreesWith(answer.outcome())) {
        return Optional.of("ends with " + answer + ", not with " + known.get());
      }
    }
    return course.turns().isEmpty() || isOpen(course.turns().getLast())
        ? Optional.empty()
        : Optional.of("asks for " + course.turns().getLast().path() + " when all is certain");
  }

  private boolean isOpen(Turn last) {
    return last.path().equals("request.information") || !decider.decide(last.before()).settled();
  }

  /** The facts after another answer to the question. */
  Facts answered(Turn turn, Object value) {
    return FactPath.of(vocabulary, turn.path())
        .orElseThrow()
        .set(turn.before(), Objects.requireNonNull(value));
  }
}
