package comity.kernel.decide;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Term;
import comity.kernel.compile.Walker;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.function.ToIntBiFunction;

/** Asks the terms of one law, with the conditions on lists made ready for many cases. */
final class Askers implements ToIntBiFunction<Term, Facts> {

  /** By the numbers of the terms; null for a term that is asked as it is. */
  private final Walker[] conditions;

  Askers(CompiledLaw law) {
    this.conditions = new Walker[law.terms().size()];
    law.acts().values().forEach(this::prepare);
  }

  private void prepare(Node act) {
    for (Term term : AskedTerms.of(act)) {
      if (term instanceof QuantifierTerm list && conditions[term.number()] == null) {
        conditions[term.number()] = Walker.of(list.condition());
      }
    }
  }

  @Override
  public int applyAsInt(Term term, Facts facts) {
    Walker condition = conditions[term.number()];
    return condition == null ? term.cell(facts) : ((QuantifierTerm) term).cell(facts, condition);
  }
}
