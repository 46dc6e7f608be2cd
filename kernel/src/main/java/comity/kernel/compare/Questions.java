package comity.kernel.compare;

import comity.kernel.compile.Answered;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Row;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Acts;
import comity.kernel.law.Edition;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds by what an act's cases are told apart: the columns of its tables on both sides, and those
 * of the decisions that its rows hand over to. A layer that decides the act alike on both sides is
 * one question.
 */
final class Questions {

  private final Side before;
  private final Side after;
  private final String act;
  private final Diagrams diagrams;
  private final Map<Node, Question> found = new LinkedHashMap<>();
  private final Set<Instance> done = new HashSet<>();

  /**
   * Of one act.
   *
   * @param diagrams where the questions' diagrams are made
   */
  Questions(Side before, Side after, String act, Diagrams diagrams) {
    this.before = before;
    this.after = after;
    this.act = act;
    this.diagrams = diagrams;
  }

  List<Question> all() {
    layers(before, after, true);
    layers(after, before, false);
    return List.copyOf(found.values());
  }

  private void layers(Side own, Side other, boolean first) {
    String decision = Acts.decided(act);
    for (Edition edition : own.law().editions()) {
      own.instance(edition, decision)
          .ifPresent(instance -> {
            if (isSame(instance, other)) {
              add(edition.law().name(), Optional.empty(), modality(instance), first);
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

  private Node modality(Instance instance) {
    return diagrams.map(
        instance.answers(),
        v ->
            v instanceof Answered answered
                ? answered.value() instanceof Row row ? row.values().getFirst() : answered.value()
                : v);
  }

  private void columns(Instance instance, Side own, boolean first) {
    if (!done.add(instance)) {
      return;
    }
    if (!(instance.definition().logic() instanceof Logic.Table table)) {
      add(instance.definition().question(), Optional.empty(), modality(instance), first);
      return;
    }
    for (int i = 0; i < table.columns().size(); i++) {
      Logic.Column column = table.columns().get(i);
      add(words(column), reading(column), instance.columns().get(i), first);
    }
    outputs(table)
        .forEach(
            name -> own.instance(instance.edition(), name).ifPresent(i -> columns(i, own, first)));
  }

  /** The decisions that rows give as they are answered. */
  private static List<String> outputs(Logic.Table table) {
    List<String> names = new ArrayList<>();
    for (Logic.Rule rule : table.rules()) {
      for (Expr output : rule.outputs()) {
        switch (output) {
          case Expr.Word word -> names.add(word.text());
          case Expr.Name name -> names.add(name.dotted());
          default -> {}
        }
      }
    }
    return names;
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
    Node own = ofAct(diagrams.map(values, UnaryOperator.identity()));
    if (Question.isReadable(own)) {
      Question known =
          found.computeIfAbsent(own, n -> new Question(words, reading.orElse(""), n, false, false));
      found.put(own, known.askedBy(first, !first));
    }
  }

  /** Of the one kind of information that the act gives. */
  private Node ofAct(Node node) {
    Optional<FiniteTerm> information = after.information().or(before::information);
    return !Acts.isDisclosure(act) || information.isEmpty()
        ? node
        : diagrams.restrict(node, information.get(), information.get().cellOf(Acts.kind(act)));
  }
}
