package comity.kernel.possible;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Ref;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All questions about one code. */
final class CodeGroup extends Group {

  /** A code that no law names. */
  private static final String OTHER = "other";

  private final Ref ref;
  private Options unknown;

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

  @Override
  synchronized Options options(Facts facts) {
    if (facts.knows(ref.fact().slot())) {
      return super.options(facts);
    }
    if (unknown == null) {
      unknown = super.options(facts);
    }
    return unknown;
  }

  @Override
  Set<?> summary(Facts facts) {
    return Set.of(Optional.ofNullable(facts.object(ref.fact().slot())));
  }

  @Override
  void example(SequencedMap<GroupTerm, Integer> answers, Facts facts, Sketch into) {
    String code =
        examples()
            .filter(c -> answers.entrySet().stream().allMatch(a -> isAnswer(c, a)))
            .findFirst()
            .orElseThrow();
    into.draft().set(ref.fact(), code);
  }

  private static boolean isAnswer(String code, Map.Entry<GroupTerm, Integer> answer) {
    return ((CodeTerm) answer.getKey()).cell(code) == answer.getValue();
  }

  /** One that is not named, those that are, and for each a subdivision that is not named itself. */
  private Stream<String> examples() {
    SortedSet<String> named = named();
    return Stream.of(
            Stream.of(OTHER), named.stream(), named.stream().map(c -> c + "(" + OTHER + ")"))
        .flatMap(c -> c);
  }
}
