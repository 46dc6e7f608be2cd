package comity.kernel.oracle;

import comity.kernel.law.FactType;
import comity.kernel.law.Logic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes what a complete case makes the law ask. */
final class Recorder implements Watch {

  private final Interests interests;
  private final Set<Ref> touched = new LinkedHashSet<>();
  private final IdentityHashMap<Logic.Rule, Boolean> matched = new IdentityHashMap<>();
  private final List<Logic.Rule> rules = new ArrayList<>();

  Recorder(Interests interests) {
    this.interests = interests;
  }

  /** The facts that were read, in that order. */
  Set<Ref> touched() {
    return touched;
  }

  /** The rules that matched, in all tables, each once, in the order in which they did. */
  List<Logic.Rule> rules() {
    return rules;
  }

  @Override
  public void compared(Ref fact, String text) {
    interests.addText(fact.key(), text);
  }

  @Override
  public void lookedUp(Ref fact, Set<String> list) {
    interests.addList(fact.key(), list);
  }

  @Override
  public void used(Ref fact) {
    interests.addUse(fact.key());
  }

  @Override
  public void compared(Ref number, BigDecimal constant) {
    interests.addNumber(number.key(), constant);
  }

  @Override
  public void compared(Moment left, Moment right) {
    interests.addLink(left, right);
  }

  @Override
  public void matched(Logic.Rule rule) {
    if (matched.put(rule, true) == null) {
      rules.add(rule);
    }
  }

  @Override
  public Object read(Ref fact) {
    touched.add(fact);
    Object value = Watch.super.read(fact);
    boolean vague =
        fact.fact().type() instanceof FactType.Code
            && value instanceof String code
            && interests.codes().isVague(fact.key(), code);
    return vague ? null : value;
  }
}
