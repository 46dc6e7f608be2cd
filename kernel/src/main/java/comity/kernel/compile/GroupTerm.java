package comity.kernel.compile;

/**
 * A yes-or-no question whose answer may hang together with that of others: cell 0 is no, cell 1 is
 * yes.
 */
public abstract sealed class GroupTerm extends Term
    permits CodeTerm, ComparisonTerm, QuantifierTerm {

  GroupTerm(Scope scope, long order) {
    super(scope, order, 2);
  }
}
