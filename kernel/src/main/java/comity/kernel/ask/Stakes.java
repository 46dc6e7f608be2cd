package comity.kernel.ask;

import comity.kernel.decide.Decider;
import comity.kernel.decide.Hanging;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which acts of one case hang on which facts. What hangs on a fact in one completion of the others
 * hangs on it while they are open; so completions that are soon looked through are tried first.
 */
final class Stakes {

  private final Decider decider;
  private final Facts facts;
  private final Narrowed narrowed;
  private final Map<List<Object>, Hanging> hanging = new HashMap<>();

  Stakes(Decider decider, Facts facts) {
    this.decider = decider;
    this.facts = facts;
    this.narrowed = new Narrowed(decider.law().vocabulary());
  }

  boolean hangs(String act, String path) {
    FactType type = facts.type().fact(path).map(f -> f.type()).orElse(null);
    boolean soon =
        switch (type) {
          case FactType.ListOf list -> in("one", act, 1).on(path + "[0]");
          case FactType.Day day -> about(act, path).on(path);
          case null, default -> in("none", act, 0).on(path) || in("one", act, 1).on(path);
        };
    return soon || hanging.computeIfAbsent(List.of(act), k -> decider.hanging(act, facts)).on(path);
  }

  private Hanging in(String key, String act, int elements) {
    return hanging.computeIfAbsent(
        List.of(act, key),
        k -> decider.hanging(act, narrowed.days(narrowed.lists(facts, elements))));
  }

  /** A day of the case is measured against those of its elements, which are therefore filled in. */
  private Hanging about(String act, String path) {
    return hanging.computeIfAbsent(
        List.of(act, path),
        k -> decider.hanging(act, narrowed.all(narrowed.lists(facts, 0), path)));
  }
}
