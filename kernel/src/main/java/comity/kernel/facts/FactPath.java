package comity.kernel.facts;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact of a case by its path, {@code warrant.issuer} or {@code person.convictions[0].level}: what
 * is known of it, and the case with another value there.
 */
public final class FactPath {

  private static final Pattern ELEMENT = Pattern.compile("([^\\[]+)\\[(\\d{1,6})\\]\\.(.+)");

  private final Vocabulary vocabulary;
  private final List<Step> steps;
  private final Fact fact;

  /** An element of a list. */
  private record Step(Fact list, int index) {}

  private FactPath(Vocabulary vocabulary, List<Step> steps, Fact fact) {
    this.vocabulary = vocabulary;
    this.steps = List.copyOf(steps);
    this.fact = fact;
  }

  /** The fact of that path; empty if the vocabulary has none. */
  public static Optional<FactPath> of(Vocabulary vocabulary, String path) {
    List<Step> steps = new ArrayList<>();
    RecordType record = vocabulary.root();
    String rest = path;
    for (Matcher m = ELEMENT.matcher(rest); m.matches(); m = ELEMENT.matcher(rest)) {
      Optional<Fact> list =
          record.fact(m.group(1)).filter(f -> f.type() instanceof FactType.ListOf);
      if (list.isEmpty()) {
        return Optional.empty();
      }
      steps.add(new Step(list.get(), Integer.parseInt(m.group(2))));
      record = vocabulary.record(((FactType.ListOf) list.get().type()).element()).orElseThrow();
      rest = m.group(3);
    }
    return record.fact(rest).map(f -> new FactPath(vocabulary, steps, f));
  }

  /** What the vocabulary says of it. */
  public Fact fact() {
    return fact;
  }

  /** Its place in the list in which it stands, counting from 0; -1 for a fact of the case. */
  public int index() {
    return steps.isEmpty() ? -1 : steps.getLast().index();
  }

  /** The record in which it stands; empty if the case has no such element. */
  public Optional<Facts> record(Facts root) {
    Facts at = root;
    for (Step step : steps) {
      List<Facts> elements = at.elements(step.list().slot());
      if (elements == null || step.index() >= elements.size()) {
        return Optional.empty();
      }
      at = elements.get(step.index());
    }
    return Optional.of(at);
  }

  /** Whether the case says anything of it. */
  public boolean isKnown(Facts root) {
    return record(root).filter(r -> r.knows(fact.slot())).isPresent();
  }

  /**
   * The case with that value.
   *
   * @param value as {@link Draft#set(String, Object)} takes it; for a list of elements how many
   *     there are, as an {@link Integer}, of which then nothing is known; null for not known
   * @throws FactException if the value is not of the fact's type, or the element is not there
   */
  public Facts set(Facts root, Object value) {
    Facts record =
        record(root).orElseThrow(() -> new FactException(fact.path(), "has no such element"));
    return put(root, 0, made(record, value));
  }

  private Facts made(Facts record, Object value) {
    Draft draft = new Draft(vocabulary, record.type());
    if (fact.type() instanceof FactType.ListOf && value instanceof Integer count) {
      draft.empty(fact.path());
      for (int i = 0; i < count; i++) {
        draft.add(fact);
      }
    } else if (value != null) {
      draft.set(fact, value);
    }
    Facts one = draft.build();
    return record.with(fact.slot(), one.number(fact.slot()), one.object(fact.slot()));
  }

  private Facts put(Facts holder, int depth, Facts changed) {
    if (depth == steps.size()) {
      return changed;
    }
    Step step = steps.get(depth);
    int slot = step.list().slot();
    Facts element = put(holder.elements(slot).get(step.index()), depth + 1, changed);
    return holder.with(slot, step.index(), element);
  }
}
