package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Terms whose answers hang together, such as two look-backs over one day. Finds which answers can
 * stand side by side.
 */
public abstract sealed class Group permits CodeGroup, ArithmeticGroup, ListGroup {

  private final List<GroupTerm> terms;
  private final long place;
  private final Map<GroupTerm, Integer> indices = new HashMap<>();

  Group(Stream<GroupTerm> terms) {
    this.terms = terms.sorted(Comparator.comparingLong(GroupTerm::order)).toList();
    this.place = this.terms.getFirst().order();
    this.terms.forEach(term -> indices.put(term, indices.size()));
  }

  /** Where its first term stands in the order of all terms; no two groups share it. */
  final long place() {
    return place;
  }

  /** In the order in which diagrams ask them. */
  public final List<GroupTerm> terms() {
    return terms;
  }

  final int index(GroupTerm term) {
    return indices.get(term);
  }

  /**
   * Every vector of answers that some completion of the facts gives; bit i is the answer to term i.
   *
   * @param facts a record of the terms' scope; what the scopes around it lack is already filled in
   */
  abstract Set<BitSet> possible(Facts facts);

  /** The same, found one answer after the other as they are asked for. */
  Options options(Facts facts) {
    return VectorOptions.of(possible(facts), terms.size());
  }

  /** Equal for two records only if the same is possible for both. */
  Set<?> summary(Facts facts) {
    return possible(facts);
  }

  /**
   * Writes facts into an example so that it gives some answers that can stand side by side.
   *
   * @param answers to some of the terms, in their order
   * @param facts as for {@link #possible}
   */
  abstract void example(SequencedMap<GroupTerm, Integer> answers, Facts facts, Sketch into);
}
