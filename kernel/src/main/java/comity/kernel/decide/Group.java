package comity.kernel.decide;

import comity.kernel.compile.GroupTerm;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Terms whose answers hang together, such as two look-backs over one day. Finds which answers can
 * stand side by side.
 */
abstract sealed class Group permits CodeGroup, ArithmeticGroup, ListGroup {

  private final List<GroupTerm> terms = new ArrayList<>();

  final void add(GroupTerm term) {
    terms.add(term);
  }

  final List<GroupTerm> terms() {
    return terms;
  }

  final int index(GroupTerm term) {
    return terms.indexOf(term);
  }

  /**
   * Every vector of answers that some completion of the facts gives; bit i is the answer to term i.
   *
   * @param facts a record of the terms' scope; what the scopes around it lack is already filled in
   */
  abstract Set<BitSet> possible(Facts facts);
}
