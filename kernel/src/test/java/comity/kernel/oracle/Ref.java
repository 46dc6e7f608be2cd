package comity.kernel.oracle;

import comity.kernel.law.Fact;

/**
 * A fact of one record, not yet read. Values keep it as long as they can, so that it is known what
 * a comparison hangs on.
 */
record Ref(Tree tree, Fact fact) {

  /** The kind of fact, whichever element it is of. */
  FactKey key() {
    return new FactKey(tree.type().name(), fact.path());
  }
}
