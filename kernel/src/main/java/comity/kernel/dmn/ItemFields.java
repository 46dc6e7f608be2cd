package comity.kernel.dmn;

import comity.kernel.feel.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * In a filter the fields of the element may stand without {@code item} before them; here they get
 * it.
 */
final class ItemFields extends Rewriter {

  private final Set<String> fields;

  private ItemFields(Set<String> fields) {
    this.fields = fields;
  }

  /** The condition of a filter with every field of the element spelled out. */
  static Expr qualified(Expr condition, DmnType element) {
    return element instanceof DmnType.Structure structure
        ? new ItemFields(structure.parts().keySet()).rewrite(condition)
        : condition;
  }

  @Override
  Expr.Name name(Expr.Name name) {
    if (!fields.contains(name.path().getFirst())) {
      return name;
    }
    List<String> path = new ArrayList<>(List.of("item"));
    path.addAll(name.path());
    return new Expr.Name(name.at(), List.copyOf(path));
  }

  @Override
  Expr quantified(Expr.Quantified e) {
    return fields.contains(e.variable())
        ? new Expr.Quantified(e.at(), e.every(), e.variable(), rewrite(e.list()), e.condition())
        : super.quantified(e);
  }

  /**
   * The inner filter's own fields go before these; a field of this element must be spelled out
   * there.
   */
  @Override
  Expr count(Expr.Count e) {
    return new Expr.Count(e.at(), rewrite(e.list()), e.condition());
  }
}
