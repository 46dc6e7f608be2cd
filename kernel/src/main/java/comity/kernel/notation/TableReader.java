package comity.kernel.notation;

import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Column;
import comity.kernel.law.Logic.HitPolicy;
import comity.kernel.law.Logic.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a decision table from its grid. */
final class TableReader {

  private final Heading heading;
  private final Faults faults;

  TableReader(Heading heading, Faults faults) {
    this.heading = heading;
    this.faults = faults;
  }

  Optional<Logic> read(Grid grid, HitPolicy policy) {
    List<Head> heads = new ArrayList<>();
    for (Cell cell : grid.head()) {
      heads.add(faults.attempt(() -> Head.of(cell)).orElseGet(Head.Unreadable::new));
    }
    checkOrder(grid, heads);
    List<String> outputs = outputs(heads);
    checkOutputs(grid, outputs);
    return Optional.of(
        new Logic.Table(grid.at(), policy, columns(heads), outputs, rules(grid, heads)));
  }

  /** Inputs, then results, then because. */
  private void checkOrder(Grid grid, List<Head> heads) {
    int rank = 0;
    for (int i = 0; i < heads.size(); i++) {
      int next = rank(heads.get(i), rank);
      if (next < rank || (next == 2 && i < heads.size() - 1)) {
        faults.add(
            grid.head().get(i).at(), "columns stand in the order: inputs, results, one `because`");
      }
      rank = Math.max(rank, next);
    }
    if (rank < 2) {
      faults.add(grid.at(), "the table lacks the column `because`");
    }
  }

  private static int rank(Head head, int before) {
    return switch (head) {
      case Head.Input input -> 0;
      case Head.Result result -> 1;
      case Head.Because because -> 2;
      case Head.Unreadable unreadable -> before;
    };
  }

  private static List<String> outputs(List<Head> heads) {
    return heads.stream()
        .filter(Head.Result.class::isInstance)
        .map(head -> ((Head.Result) head).name())
        .toList();
  }

  private static List<Column> columns(List<Head> heads) {
    return heads.stream()
        .filter(Head.Input.class::isInstance)
        .map(head -> ((Head.Input) head).column())
        .toList();
  }

  private void checkOutputs(Grid grid, List<String> outputs) {
    Set<String> seen = new HashSet<>();
    if (outputs.isEmpty()) {
      faults.add(grid.at(), "the table lacks the column `=`, which holds the result");
    } else if (!outputs.stream().allMatch(seen::add)) {
      faults.add(grid.at(), "two result columns bear the same name");
    } else if (outputs.contains(Head.LIMIT)) {
      checkLimit(grid, outputs);
    } else if (outputs.contains("") ? outputs.size() > 1 : outputs.size() == 1) {
      faults.add(grid.at(), "one result is `=`, several are `= name` each");
    }
  }

  private void checkLimit(Grid grid, List<String> outputs) {
    if (!outputs.equals(List.of("", Head.LIMIT))) {
      faults.add(grid.at(), "`within` stands behind `=` and beside no other result");
    } else if (!heading.mayHaveLimit()) {
      faults.add(grid.at(), "only an act has a column `within`, `" + heading.name() + "` is none");
    }
  }

  private List<Rule> rules(Grid grid, List<Head> heads) {
    List<Rule> rules = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      rules.add(new RowReader(heads, faults).read(row, rules.size() + 1));
    }
    return List.copyOf(rules);
  }
}
