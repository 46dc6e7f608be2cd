package comity.kernel.oracle;

import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The naive evaluator: what a law says of an act, found by walking its text. */
public final class Naive {

  private final NaiveLaw law;
  private final int most;
  private final Interests interests = new Interests();

  /** An evaluator of that law, for cases of which everything is known. */
  public Naive(NaiveLaw law) {
    this(law, 0);
  }

  /**
   * An evaluator of that law.
   *
   * @param most how many evaluations an incomplete case may cost
   */
  public Naive(NaiveLaw law, int most) {
    this.law = law;
    this.most = most;
  }

  /** What the law says of every act that it decides, when every fact that matters is known. */
  public Map<String, Ruling> decide(Tree complete) {
    Map<String, Ruling> rulings = new LinkedHashMap<>();
    law.acts().forEach(act -> rulings.put(act, decide(complete, act)));
    return rulings;
  }

  /**
   * What the law says of the act when every fact that matters is known; {@link
   * IllegalArgumentException} when one is not.
   */
  public Ruling decide(Tree complete, String act) {
    try {
      return decide(new Evaluator(law, complete, Watch.NONE), act);
    } catch (Missing missing) {
      throw new IllegalArgumentException(
          "the case is not complete: " + missing.getMessage(), missing);
    }
  }

  /**
   * Everything that the law may say of the act, whatever the facts are that nobody knows.
   *
   * @throws TooManyWorldsException when they may be too many things
   */
  public SortedSet<Outcome> possible(Tree tree, String act) {
    return new Worlds(law, tree, interests, most).outcomes(act);
  }

  Ruling decide(Evaluator evaluator, String act) {
    try {
      Answer answer = evaluator.decision(act);
      return new Ruling(outcome(evaluator, answer.result()), answer.rules());
    } catch (NoAnswer none) {
      return new Ruling(none.outcome(), Answer.Rule.none());
    }
  }

  private static Outcome outcome(Evaluator evaluator, Object result) {
    return result instanceof Map<?, ?> results
        ? new Outcome(
            (String) evaluator.read(results.get("")), limit(evaluator, results.get("within")))
        : new Outcome((String) evaluator.read(result), null);
  }

  private static Outcome.Limit limit(Evaluator evaluator, Object value) {
    return value instanceof Map<?, ?> parts
        ? new Outcome.Limit(
            part(evaluator, parts, "duration").map(Naive::duration).orElseThrow(),
            part(evaluator, parts, "excluding").map(Naive::strings).orElse(List.of()),
            part(evaluator, parts, "calendar").map(String.class::cast).orElse(""),
            part(evaluator, parts, "from").map(String.class::cast).orElse(""))
        : null;
  }

  private static Optional<Object> part(Evaluator evaluator, Map<?, ?> parts, String name) {
    return Optional.ofNullable(parts.get(name))
        .map(evaluator::read)
        .filter(value -> value != Expr.Null.NULL);
  }

  private static String duration(Object value) {
    return value instanceof Moment.Span span
        ? span.steps().getFirst().length().toString()
        : CalendarDuration.parse((String) value).toString();
  }

  private static List<String> strings(Object value) {
    return ((List<?>) value).stream().map(String.class::cast).toList();
  }
}
