package comity.kernel.compare;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Acts;
import comity.kernel.law.Edition;
import comity.kernel.law.Logic;
import comity.kernel.possible.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds by what an act's cases are told apart: the columns of its tables on both sides, and those
 * of the decisions that its rows hand over to. A layer that decides the act alike on both sides is
 * one question.
 */
final class Questions {

  private final Side before;
  private final Side after;
  private final ActPair pair;
  private final FactDiagrams made;
  private final Map<Node, Question> found = new LinkedHashMap<>();

  /** By identity: to compare two of them is to compare law texts. */
  private final Map<Boolean, Set<Instance>> done = Map.of(true, apart(), false, apart());

  private boolean isEnough = true;

  /**
   * Of one act.
   *
   * @param made where the questions' diagrams are made
   */
  Questions(Side before, Side after, ActPair pair, FactDiagrams made) {
    this.before = before;
    this.after = after;
    this.pair = pair;
    this.made = made;
  }

  private static Set<Instance> apart() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Together they tell apart whatever is answered differently. */
  List<Question> all() {
    layers(before, after, true);
    layers(after, before, false);
    List<Question> all = new ArrayList<>(found.values());
    all.sort(Comparator.comparing(question -> !question.isReadable()));
    boolean tell = isEnough && tell(pair.before(), true, all) && tell(pair.after(), false, all);
    return List.copyOf(tell ? all : AskedFacts.after(all, pair, made));
  }

  /** Whether the questions of that law ask every fact that its answers hang on. */
  private boolean tell(Node act, boolean first, List<Question> questions) {
    Set<Term> asked = new HashSet<>();
    questions.stream()
        .filter(question -> first ? question.before() : question.after())
        .forEach(question -> asked.addAll(made.asked(question.node())));
    return asked.containsAll(made.asked(act));
  }

  private void layers(Side own, Side other, boolean first) {
    String decision = Acts.decided(pair.act());
    for (Edition edition : own.law().editions()) {
      own.instance(edition, decision)
          .ifPresent(instance -> {
            if (isSame(instance, other)) {
              add(edition.law().name(), Optional.empty(), instance.answers(), first);
            } else {
              columns(instance, own, first);
            }
          });
    }
  }

  /** Whether the other side decides it alike. */
  private static boolean isSame(Instance instance, Side other) {
    return counterpart(instance, instance.definition().name(), other)
        .filter(o -> o.answers().equals(instance.answers()))
        .isPresent();
  }

  private static Optional<Instance> counterpart(Instance instance, String decision, Side other) {
    return other
        .edition(instance.edition().law().id())
        .flatMap(edition -> other.instance(edition, decision));
  }

  private void columns(Instance instance, Side own, boolean first) {
    if (!done.get(first).add(instance)) {
      return;
    }
    if (!(instance.definition().logic() instanceof Logic.Table table)) {
      add(instance.definition().question(), Optional.empty(), instance.answers(), first);
      return;
    }
    isEnough &= Plain.is(table);
    for (int i = 0; i < table.columns().size(); i++) {
      Logic.Column column = table.columns().get(i);
      add(words(column), reading(column), instance.columns().get(i), first);
    }
    table.rules().stream()
        .flatMap(rule -> rule.outputs().stream())
        .forEach(output -> output(output, instance, own, first));
  }

  /** A row may give a decision as it is answered. */
  private void output(Expr output, Instance instance, Side own, boolean first) {
    String name =
        switch (output) {
          case Expr.Word word -> word.text();
          case Expr.Name path -> path.dotted();
          default -> "";
        };
    Optional<Instance> given = own.instance(instance.edition(), name);
    given.ifPresent(i -> columns(i, own, first));
    isEnough &= given.isPresent() || Plain.isConstant(output);
  }

  private static Optional<String> reading(Logic.Column column) {
    return column.expression() instanceof Expr.Reading reading
        ? Optional.of(reading.id())
        : Optional.empty();
  }

  private static String words(Logic.Column column) {
    return column.label().isEmpty()
        ? FeelPrinter.notation().expression(column.expression())
        : column.label();
  }

  private void add(String words, Optional<String> reading, Node values, boolean first) {
    Node own = ofAct(made.copy(values));
    Set<Object> all = Nodes.values(own);
    isEnough &= all.stream().allMatch(Plain::is);
    if (all.size() > 1) {
      Question known = found.computeIfAbsent(own, n -> question(words, reading.orElse(""), n));
      found.put(own, known.askedBy(first, !first));
    }
  }

  private Question question(String words, String reading, Node values) {
    return new Question(words, reading, new Axis(found.size(), values), false, false);
  }

  /** Of the one kind of information that the act gives. */
  private Node ofAct(Node node) {
    Optional<FiniteTerm> information = after.information().or(before::information);
    boolean isOfKind =
        Acts.isDisclosure(pair.act())
            && information.isPresent()
            && made.asked(node).contains(information.get());
    return isOfKind
        ? made.diagrams()
            .restrict(node, information.get(), information.get().cellOf(Acts.kind(pair.act())))
        : node;
  }
}
