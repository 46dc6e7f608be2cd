package comity.replay;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** Which law binds a record's agency. */
public sealed interface LawChoice {

  /** One law for all records. */
  record One(LawRef law) implements LawChoice {}

  /**
   * The law that stands beside the value of a column.
   *
   * @param laws by value
   */
  record ByColumn(String column, SortedMap<String, LawRef> laws) implements LawChoice {}

  /** Every law that may be chosen. */
  default Collection<LawRef> all() {
    return switch (this) {
      case One one -> List.of(one.law());
      case ByColumn by -> by.laws().values();
    };
  }
}
