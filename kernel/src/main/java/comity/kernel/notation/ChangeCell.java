package comity.kernel.notation;

import comity.kernel.law.Change;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The column {@code can become} of the vocabulary: {@code yes by requester, custody officer}. */
final class ChangeCell {

  private static final String BY = " by ";
  private static final List<String> NO_YES = List.of("no", "yes");

  private ChangeCell() {}

  static Optional<Change> read(Cell cell, FactType type) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    int by = cell.text().indexOf(BY);
    if (by < 0) {
      throw new LawException(
          cell.at(),
          "expected what it can become and who can bring that about: `yes by requester`");
    }
    Change change =
        new Change(
            list(cell, cell.text().substring(0, by)),
            list(cell, cell.text().substring(by + BY.length())));
    check(cell, type, change.to());
    return Optional.of(change);
  }

  private static List<String> list(Cell cell, String text) {
    List<String> items = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    if (items.contains("") || Set.copyOf(items).size() < items.size()) {
      throw new LawException(cell.at(), "an empty or a second value; expected each once");
    }
    return items;
  }

  /** The other instants are known only when the whole table is read. */
  private static void check(Cell cell, FactType type, List<String> values) {
    List<String> known =
        switch (type) {
          case FactType.YesNo t -> NO_YES;
          case FactType.OneOf t -> t.values();
          case FactType.Instant t -> values;
          default ->
              throw new LawException(
                  cell.at(),
                  "only `yes/no`, `one of` and `instant` facts can change, not `"
                      + FactTypes.name(type)
                      + "`");
        };
    for (String value : values) {
      if (!known.contains(value)) {
        throw new LawException(
            cell.at(), "`" + value + "` is not among " + String.join(", ", known));
      }
    }
  }

  static String print(Optional<Change> change) {
    return change.map(c -> String.join(", ", c.to()) + BY + String.join(", ", c.by())).orElse("");
  }
}
