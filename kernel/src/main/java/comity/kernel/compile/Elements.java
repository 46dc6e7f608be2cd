package comity.kernel.compile;

import comity.kernel.facts.Facts;

/**
 * A question about a list, with its condition made ready. A record, because the virtual machine
 * trusts that its parts never change and so looks into them when it compiles.
 */
record Elements(QuantifierTerm term, Walker condition) {

  int cell(Facts facts) {
    return term.cell(facts, condition);
  }
}
