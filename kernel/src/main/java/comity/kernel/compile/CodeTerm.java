package comity.kernel.compile;

import comity.kernel.facts.Facts;
import comity.kernel.law.Sections;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether a code is one of these. A section stands for its subdivisions: {@code 120.05(1)} is in a
 * list that names {@code 120.05}; and {@code 265.02} is neither in nor out of a list that names
 * only {@code 265.02(2)}.
 */
public final class CodeTerm extends GroupTerm {

  private static final int SPARSE = 8;

  private final Ref ref;
  private final int slot;
  private final SortedSet<String> codes;
  private final Set<String> members;
  private final Set<String> sections;
  private final String name;

  /**
   * A test of a code.
   *
   * @param name the dated list's name; empty where the codes are named one by one
   */
  CodeTerm(Ref ref, SortedSet<String> codes, String name, long order) {
    super(ref.scope(), order);
    this.ref = ref;
    this.slot = ref.fact().slot();
    this.codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    this.members = sparse(this.codes);
    this.sections = new HashSet<>();
    codes.forEach(c -> above(c, sections));
    this.name = name;
  }

  /** With room enough that two codes seldom meet in one place. */
  private static Set<String> sparse(Set<String> codes) {
    if (codes.size() == 1) {
      return Set.copyOf(codes);
    }
    Set<String> members = HashSet.newHashSet(SPARSE * codes.size());
    members.addAll(codes);
    return members;
  }

  private static void above(String code, Set<String> into) {
    for (String section = Sections.up(code); section != null; section = Sections.up(section)) {
      into.add(section);
    }
  }

  /** The fact it asks. */
  public Ref ref() {
    return ref;
  }

  @Override
  public List<Ref> refs() {
    return List.of(ref);
  }

  /** The codes it names. */
  public SortedSet<String> codes() {
    return codes;
  }

  @Override
  public int cell(Facts facts) {
    String code = (String) facts.object(slot);
    return code == null ? -1 : cell(code);
  }

  /**
   * 1 if the code is among them, 0 if not, -1 if it leaves open which of its subdivisions is meant.
   */
  public int cell(String code) {
    for (String section = code; section != null; section = Sections.up(section)) {
      if (members.contains(section)) {
        return 1;
      }
    }
    return sections.contains(code) ? -1 : 0;
  }

  @Override
  public String describe(int cell) {
    String what = name.isEmpty() ? "one of " + String.join(", ", codes) : "on the list " + name;
    return ref + (cell == 1 ? " is " : " is not ") + what;
  }

  @Override
  public String toString() {
    return describe(1);
  }
}
