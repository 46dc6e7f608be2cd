package comity.kernel.possible;

import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import java.util.List;
import java.util.Optional;

/** Fills in unknown shared facts, those of the outer scopes first. */
final class Fillings {

  private final Hubs hubs;

  Fillings(Hubs hubs) {
    this.hubs = hubs;
  }

  List<Facts> of(Scope scope, Facts facts) {
    return under(scope, facts).stream().flatMap(f -> own(scope, f).stream()).toList();
  }

  private List<Facts> under(Scope scope, Facts facts) {
    if (scope.parent() == null) {
      return List.of(facts);
    }
    List<Facts> holders = of(scope.parent(), facts.parent());
    return holders.equals(List.of(facts.parent()))
        ? List.of(facts)
        : holders.stream().map(facts::under).toList();
  }

  private List<Facts> own(Scope scope, Facts facts) {
    Optional<List<Facts>> once = hubs.fill(scope, facts);
    return once.isEmpty()
        ? List.of(facts)
        : once.get().stream().flatMap(f -> own(scope, f).stream()).toList();
  }
}
