package comity.kernel.possible;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Ref;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All questions about one code. */
final class CodeGroup extends Group {

  private final Ref ref;

  CodeGroup(Stream<GroupTerm> terms, Ref ref) {
    super(terms);
    this.ref = ref;
  }

  @Override
  Set<BitSet> possible(Facts facts) {
    String code = (String) facts.object(ref.fact().slot());
    Set<BitSet> possible = new LinkedHashSet<>();
    if (code == null) {
      possible.add(new BitSet());
    } else if (isSure(code)) {
      possible.add(answers(code));
      return possible;
    } else {
      possible.add(answers(code));
    }
    for (String named : named()) {
      if (code == null || named.startsWith(code + "(")) {
        possible.add(answers(named));
      }
    }
    return possible;
  }

  private boolean isSure(String code) {
    return terms().stream().allMatch(t -> ((CodeTerm) t).cell(code) >= 0);
  }

  private SortedSet<String> named() {
    SortedSet<String> all = new TreeSet<>();
    terms().forEach(t -> all.addAll(((CodeTerm) t).codes()));
    return all;
  }

  /**
   * The answers for that very code: a section with subdivisions that are named apart is, itself,
   * none of them.
   */
  private BitSet answers(String code) {
    BitSet bits = new BitSet();
    for (GroupTerm term : terms()) {
      if (((CodeTerm) term).cell(code) == 1) {
        bits.set(index(term));
      }
    }
    return bits;
  }
}
