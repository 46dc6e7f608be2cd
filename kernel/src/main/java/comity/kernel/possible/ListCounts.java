package comity.kernel.possible;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for elements that meet every demand and keep to every cap. */
final class ListCounts {

  private final List<Integer> least;
  private final List<Integer> most;
  private final List<List<?>> kinds;
  private final Set<List<Integer>> seen = new HashSet<>();

  /**
   * A search.
   *
   * @param kinds for each kind of element, whether it satisfies each of the state's conditions
   */
  ListCounts(ListState state, List<List<?>> kinds) {
    int demands = state.demands().size();
    this.least =
        Stream.concat(state.demands().values().stream(), state.caps().values().stream().map(n -> 0))
            .toList();
    this.most =
        Stream.concat(
                IntStream.range(0, demands).mapToObj(i -> Integer.MAX_VALUE),
                state.caps().values().stream())
            .toList();
    this.kinds = kinds;
  }

  /** The kind of each element of such a list, or empty if there is no such list. */
  Optional<List<List<?>>> elements() {
    return fill(least.stream().map(n -> 0).toList());
  }

  private Optional<List<List<?>>> fill(List<Integer> counts) {
    int open = firstOpen(counts);
    if (open < 0) {
      return Optional.of(List.of());
    }
    return seen.add(counts)
        ? kinds.stream()
            .filter(kind -> kind.get(open).equals(true))
            .flatMap(kind -> with(kind, counts).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<List<List<?>>> with(List<?> kind, List<Integer> counts) {
    List<Integer> more = more(counts, kind);
    return isWithin(more)
        ? fill(more).map(rest -> Stream.concat(Stream.<List<?>>of(kind), rest.stream()).toList())
        : Optional.empty();
  }

  private int firstOpen(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .filter(i -> counts.get(i) < least.get(i))
        .findFirst()
        .orElse(-1);
  }

  private List<Integer> more(List<Integer> counts, List<?> kind) {
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      int bound = Math.max(least.get(i), most.get(i) == Integer.MAX_VALUE ? 0 : most.get(i) + 1);
      more.add(Math.min(bound, counts.get(i) + (kind.get(i).equals(true) ? 1 : 0)));
    }
    return List.copyOf(more);
  }

  private boolean isWithin(List<Integer> counts) {
    return IntStream.range(0, counts.size()).allMatch(i -> counts.get(i) <= most.get(i));
  }
}
