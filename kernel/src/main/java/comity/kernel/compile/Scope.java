package comity.kernel.compile;

import comity.kernel.law.Fact;
import comity.kernel.law.RecordType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whose facts a term asks: those of the case, or of the elements of one list in it. */
public final class Scope {

  private final Scope parent;
  private final Fact list;
  private final RecordType type;
  private final Map<Integer, Scope> lists = new LinkedHashMap<>();

  private Scope(Scope parent, Fact list, RecordType type) {
    this.parent = parent;
    this.list = list;
    this.type = type;
  }

  static Scope root(RecordType type) {
    return new Scope(null, null, type);
  }

  /** The elements of that list of this scope. */
  Scope within(Fact listFact, RecordType element) {
    return lists.computeIfAbsent(listFact.slot(), s -> new Scope(this, listFact, element));
  }

  /** The scope that holds the list; null for the case. */
  public Scope parent() {
    return parent;
  }

  /** The list; null for the case. */
  public Fact list() {
    return list;
  }

  /** The facts it has. */
  public RecordType type() {
    return type;
  }

  /** 0 for the case, 1 for the elements of its lists. */
  public int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /** The scopes of lists in it that some law looks into. */
  public Iterable<Scope> children() {
    return lists.values();
  }

  @Override
  public String toString() {
    return parent == null ? "" : parent + list.path() + "[].";
  }
}
