package comity.kernel.dmn;

import comity.kernel.feel.Children;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the logic of each definition names: objects of the case, decisions and tests. A test of DMN
 * sees nothing but its parameters, so what it names it takes as further parameters, and what the
 * tests below it name as well.
 */
final class Needs {

  /** The input that holds the adopted readings. */
  static final String READINGS = "readings";

  /** The input that holds the dated lists. */
  static final String LISTS = "lists";

  private final LawText text;
  private final Vocabulary vocabulary;
  private final Set<String> datedLists;
  private final Map<String, Need> needs = new HashMap<>();
  private final Set<String> calledByName = new HashSet<>();

  /**
   * What one definition needs.
   *
   * @param objects the input data, by name
   * @param decisions the decisions, by name
   * @param tests the tests that it calls itself, by name
   */
  record Need(SortedSet<String> objects, SortedSet<String> decisions, SortedSet<String> tests) {

    /** The parameters that a test takes besides its own: objects, then decisions. */
    Set<String> further() {
      Set<String> all = new LinkedHashSet<>(objects);
      all.addAll(decisions);
      return all;
    }
  }

  Needs(LawText text, Vocabulary vocabulary, Collection<String> datedLists) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.datedLists = Set.copyOf(datedLists);
    text.definitions().forEach(this::of);
  }

  /** Of that definition. */
  Need of(Definition definition) {
    Need known = needs.get(definition.name());
    if (known == null) {
      Need need = new Need(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
      needs.put(definition.name(), need);
      Set<String> bound = new HashSet<>(definition.parameters());
      LawTypes.expressions(definition).forEach(e -> add(e, bound, need));
      known = need;
    }
    return known;
  }

  /** Whether some call of that test names its arguments. */
  boolean isCalledByName(Definition test) {
    return calledByName.contains(test.name());
  }

  private void add(Expr expression, Set<String> bound, Need need) {
    switch (expression) {
      case Expr.Word e -> decision(e.text()).ifPresent(d -> need.decisions().add(d));
      case Expr.Name e -> add(e, bound, need);
      case Expr.Reading e -> need.objects().add(READINGS);
      case Expr.InList e when datedLists.contains(e.list().dotted()) -> {
        need.objects().add(LISTS);
        add(e.subject(), bound, need);
      }
      case Expr.Quantified e -> {
        add(e.list(), bound, need);
        add(e.condition(), with(bound, e.variable()), need);
      }
      case Expr.Count e -> {
        add(e.list(), bound, need);
        add(e.condition(), with(bound, "item"), need);
      }
      case Expr.Call e -> call(e, bound, need);
      default -> Children.of(expression).forEach(child -> add(child, bound, need));
    }
  }

  private static Set<String> with(Set<String> bound, String variable) {
    Set<String> inner = new HashSet<>(bound);
    inner.add(variable);
    return inner;
  }

  private void add(Expr.Name e, Set<String> bound, Need need) {
    if (bound.contains(e.path().getFirst())) {
      return;
    }
    if (vocabulary.root().fact(e.dotted()).isPresent()) {
      need.objects().add(e.path().getFirst());
    } else {
      decision(e.path().getFirst()).ifPresent(d -> need.decisions().add(d));
    }
  }

  private void call(Expr.Call e, Set<String> bound, Need need) {
    e.arguments().forEach(a -> add(a.value(), bound, need));
    if (e.arguments().stream().anyMatch(a -> !a.name().isEmpty())) {
      calledByName.add(e.function());
    }
    text.definition(e.function())
        .ifPresent(test -> {
          need.tests().add(test.name());
          need.objects().addAll(of(test).objects());
          need.decisions().addAll(of(test).decisions());
        });
  }

  private Optional<String> decision(String name) {
    return text.definition(name).filter(d -> !d.isTest()).map(Definition::name);
  }
}
