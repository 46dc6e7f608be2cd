package comity.kernel.possible;

import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for one possible way down to a leaf. */
final class Ways {

  private record State(Node node, Choices choices) {}

  private final Situation situation;
  private final Predicate<Object> wanted;
  private final Set<State> failed = new HashSet<>();

  Ways(Situation situation, Predicate<Object> wanted) {
    this.situation = situation;
    this.wanted = wanted;
  }

  Optional<List<String>> from(Node node, Choices choices) {
    if (node instanceof Leaf leaf) {
      return wanted.test(leaf.value()) ? Optional.of(List.of()) : Optional.empty();
    }
    return failed.add(new State(node, choices)) ? from((Branch) node, choices) : Optional.empty();
  }

  private Optional<List<String>> from(Branch branch, Choices choices) {
    Term term = (Term) branch.variable();
    for (int cell = 0; cell < term.size(); cell++) {
      Choices after = situation.take(term, cell, choices);
      Optional<List<String>> rest =
          after == null ? Optional.empty() : from(branch.child(cell), after);
      if (rest.isPresent()) {
        return Optional.of(prepend(term.describe(cell), rest.get()));
      }
    }
    return Optional.empty();
  }

  private static List<String> prepend(String step, List<String> rest) {
    List<String> way = new ArrayList<>(List.of(step));
    way.addAll(rest);
    return way;
  }
}
