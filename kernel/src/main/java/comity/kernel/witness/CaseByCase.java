package comity.kernel.witness;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.compile.Missing;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.decide.EveryAct;
import comity.kernel.facts.Facts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides under laws that are too large to be compiled for every case: they are compiled for each
 * case anew.
 */
public final class CaseByCase {

  private final Vocabulary vocabulary;
  private final List<Edition> editions;

  /**
   * A law or a stack.
   *
   * @param vocabulary with the readings of every edition
   * @param editions the outermost layer first
   */
  public CaseByCase(Vocabulary vocabulary, List<Edition> editions) {
    this.vocabulary = vocabulary;
    this.editions = List.copyOf(editions);
  }

  /**
   * What may be answered for the act, without grounds.
   *
   * @throws comity.kernel.diagram.NodeBudgetException if the case leaves too much open
   */
  public Set<Outcome> outcomes(String act, Facts facts) {
    List<Outcome> possible =
        new Decider(compiled(facts))
            .decide(facts).about(act::equals).answers().stream()
                .findFirst()
                .map(Answer::possible)
                .orElse(List.of(EveryAct.SILENT));
    return possible.stream().map(Outcome::bare).collect(Collectors.toSet());
  }

  /**
   * Whether the definition surely gives no value to the case, for that reason.
   *
   * @throws comity.kernel.diagram.NodeBudgetException if the case leaves too much open
   */
  public boolean isMissing(Definition definition, boolean clash, Facts facts) {
    CompiledLaw law = compiled(facts);
    Set<Object> missing = Set.of(new Missing(definition.name(), clash));
    Possibilities possibilities = new Possibilities(law);
    return law.instances().stream()
        .filter(
            i -> i.definition().name().equals(definition.name()) && i.scope().equals(law.root()))
        .anyMatch(i -> possibilities.leaves(i.answers(), i.scope(), facts).equals(missing));
  }

  private CompiledLaw compiled(Facts facts) {
    return Compiler.compileAt(facts, vocabulary, editions);
  }
}
