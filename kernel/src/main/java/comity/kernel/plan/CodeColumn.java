package comity.kernel.plan;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Sections;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A code, such as the section of a crime. Cell 0 is unknown; codes that answer alike share a cell,
 * and a section that is less exact than a list has one of its own.
 */
public final class CodeColumn extends PlanColumn {

  /** A subdivision that no list names. */
  private static final String UNNAMED = "(~)";

  private final List<CodeTerm> terms;
  private final Atoms atoms;
  private final Vocabulary vocabulary;
  private final Map<BitSet, Integer> index = new HashMap<>();
  private final Map<String, Integer> known = new HashMap<>();

  private CodeColumn(
      long order, List<CodeTerm> terms, Atoms atoms, Vocabulary vocabulary, List<BitSet> cells) {
    super(order, atoms.size(), terms, cells);
    this.terms = terms;
    this.atoms = atoms;
    this.vocabulary = vocabulary;
    cells.forEach(c -> index.putIfAbsent(c, index.size()));
    known.put(null, 0);
  }

  static CodeColumn of(long order, List<CodeTerm> terms, Atoms atoms, Vocabulary vocabulary) {
    Ref ref = terms.getFirst().ref();
    SequencedSet<BitSet> cells = new LinkedHashSet<>();
    cells.add(atoms.of(Seat.blank(ref.scope())));
    telling(terms).forEach(c -> cells.add(open(c, terms, atoms, vocabulary)));
    return new CodeColumn(order, terms, atoms, vocabulary, List.copyOf(cells));
  }

  /** Codes among which every behaviour is found. */
  private static SortedSet<String> telling(List<CodeTerm> terms) {
    SortedSet<String> codes = new TreeSet<>();
    for (CodeTerm term : terms) {
      for (String code : term.codes()) {
        for (String at = code; at != null; at = Sections.up(at)) {
          codes.add(at);
          codes.add(at + UNNAMED);
        }
      }
    }
    codes.add(UNNAMED);
    return codes;
  }

  private static BitSet open(
      String code, List<CodeTerm> terms, Atoms atoms, Vocabulary vocabulary) {
    List<Integer> answers = terms.stream().map(t -> t.cell(code)).toList();
    return answers.contains(-1)
        ? atoms.of(record(terms.getFirst().ref(), code, vocabulary))
        : atoms.of(answers);
  }

  private static Facts record(Ref ref, String code, Vocabulary vocabulary) {
    Draft root = new Draft(vocabulary);
    List<Scope> way = new ArrayList<>();
    for (Scope at = ref.scope(); at.parent() != null; at = at.parent()) {
      way.addFirst(at);
    }
    Draft draft = root;
    for (Scope scope : way) {
      draft = draft.add(scope.list());
    }
    draft.set(ref.fact(), code);
    return Seat.of(ref.scope(), root.build());
  }

  /** The fact. */
  public Ref ref() {
    return terms.getFirst().ref();
  }

  /** The cell of a code, or of an unknown one if it is null. */
  public synchronized int cell(String code) {
    return known.computeIfAbsent(code, c -> index.get(open(c, terms, atoms, vocabulary)));
  }

  @Override
  public List<Ref> refs() {
    return List.of(ref());
  }

  @Override
  int answer(Term asked, int atom) {
    return atoms.answer(asked, atom);
  }

  @Override
  int cell(Facts root) {
    Facts record = Seat.of(ref().scope(), root);
    return record == null ? -1 : cell((String) record.object(ref().fact().slot()));
  }
}
