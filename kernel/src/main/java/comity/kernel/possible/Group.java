package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Terms whose answers hang together, such as two look-backs over one day. Finds which answers can
 * stand side by side.
 */
public abstract sealed class Group permits CodeGroup, ArithmeticGroup, ListGroup {

  private final List<GroupTerm> terms;

  Group(Stream<GroupTerm> terms) {
    this.terms = terms.sorted(Comparator.comparingLong(GroupTerm::order)).toList();
  }

  /** In the order in which diagrams ask them. */
  public final List<GroupTerm> terms() {
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
