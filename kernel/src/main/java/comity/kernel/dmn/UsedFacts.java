package comity.kernel.dmn;

import comity.kernel.feel.Children;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which facts of the vocabulary, which readings and which dated lists a text uses. */
final class UsedFacts {

  private final LawTypes types;
  private final Vocabulary vocabulary;
  private final Collection<String> datedLists;
  private final Map<String, SortedSet<String>> paths = new TreeMap<>();
  private final SortedSet<String> lists = new TreeSet<>();

  UsedFacts(LawText text, LawTypes types, Vocabulary vocabulary, Collection<String> datedLists) {
    this.types = types;
    this.vocabulary = vocabulary;
    this.datedLists = datedLists;
    text.definitions().forEach(this::add);
  }

  /**
   * The used facts of the case or of an element, in the order of the vocabulary; readings left out.
   */
  List<Fact> facts(String record) {
    return used(record).stream().filter(f -> !f.path().startsWith(Vocabulary.READING)).toList();
  }

  /** The used readings, in the order of the vocabulary. */
  List<Fact> readings() {
    return used(Vocabulary.CASE).stream()
        .filter(f -> f.path().startsWith(Vocabulary.READING))
        .toList();
  }

  /** The kinds of elements that are used, each after those that its own lists hold. */
  List<String> records() {
    List<String> ordered = new ArrayList<>();
    paths.keySet().stream()
        .filter(r -> !r.equals(Vocabulary.CASE))
        .forEach(r -> addAfterInner(r, ordered));
    return ordered;
  }

  /** The used dated lists, by name. */
  SortedSet<String> lists() {
    return lists;
  }

  private List<Fact> used(String record) {
    SortedSet<String> used = paths.getOrDefault(record, new TreeSet<>());
    return vocabulary.record(record).stream()
        .flatMap(r -> r.facts().stream())
        .filter(f -> used.contains(f.path()))
        .toList();
  }

  private void addAfterInner(String record, List<String> ordered) {
    for (Fact fact : used(record)) {
      if (fact.type() instanceof FactType.ListOf list) {
        addAfterInner(list.element(), ordered);
      }
    }
    if (!ordered.contains(record)) {
      ordered.add(record);
    }
  }

  private void add(Definition definition) {
    Map<String, DmnType> bound = types.parameters(definition);
    bound.values().forEach(this::addElement);
    LawTypes.expressions(definition).forEach(e -> add(e, bound));
  }

  private void addElement(DmnType type) {
    if (type instanceof DmnType.Structure s && vocabulary.record(s.name()).isPresent()) {
      paths.computeIfAbsent(s.name(), r -> new TreeSet<>());
    }
  }

  private void add(Expr expression, Map<String, DmnType> bound) {
    switch (expression) {
      case Expr.Name e -> add(e, bound);
      case Expr.Reading e -> use(vocabulary.root(), Vocabulary.READING + e.id());
      case Expr.InList e -> {
        add(e.subject(), bound);
        addList(e.list(), bound);
      }
      case Expr.Quantified e -> {
        add(e.list(), bound);
        add(e.condition(), types.with(bound, e.variable(), e.list()));
      }
      case Expr.Count e -> {
        add(e.list(), bound);
        add(e.condition(), types.with(bound, "item", e.list()));
      }
      default -> Children.of(expression).forEach(child -> add(child, bound));
    }
  }

  private void addList(Expr.Name list, Map<String, DmnType> bound) {
    if (datedLists.contains(list.dotted())) {
      lists.add(list.dotted());
    } else {
      add(list, bound);
    }
  }

  private void add(Expr.Name e, Map<String, DmnType> bound) {
    if (!bound.containsKey(e.path().getFirst())) {
      use(vocabulary.root(), e.dotted());
    } else if (bound.get(e.path().getFirst()) instanceof DmnType.Structure s
        && e.path().size() > 1) {
      String path = String.join(".", e.path().subList(1, e.path().size()));
      vocabulary.record(s.name()).ifPresent(r -> use(r, path));
    }
  }

  private void use(RecordType record, String path) {
    record
        .fact(path)
        .ifPresent(fact -> {
          paths.computeIfAbsent(record.name(), r -> new TreeSet<>()).add(path);
          if (fact.type() instanceof FactType.ListOf list) {
            paths.computeIfAbsent(list.element(), r -> new TreeSet<>());
          }
        });
  }
}
