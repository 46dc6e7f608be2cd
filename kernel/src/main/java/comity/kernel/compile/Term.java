package comity.kernel.compile;

import comity.kernel.diagram.Variable;
import comity.kernel.facts.Facts;
import java.util.List;

/**
 * What a branch of a law's diagram asks of the facts of one scope. Its number is its place among
 * {@link CompiledLaw#terms}.
 */
public abstract sealed class Term extends Variable permits FiniteTerm, GroupTerm {

  private final Scope scope;

  Term(Scope scope, long order, int size) {
    super(order, size);
    this.scope = scope;
  }

  /** Whose facts it asks. */
  public final Scope scope() {
    return scope;
  }

  /**
   * The cell in which the facts lie.
   *
   * @param facts a record of this term's scope
   * @return -1 when unknown
   */
  public abstract int cell(Facts facts);

  /** Every fact it needs, of this scope and of those around it; of a list the list itself. */
  public abstract List<Ref> refs();

  /** The cell in words: {@code warrant.issuer is none}. */
  public abstract String describe(int cell);
}
