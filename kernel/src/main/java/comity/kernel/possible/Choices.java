package comity.kernel.possible;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What each group may still answer on one way down a diagram, where it is not all it ever may. */
record Choices(Map<Group, Options> open) {

  private static final Choices NONE = new Choices(Map.of());

  static Choices none() {
    return NONE;
  }

  /**
   * What remains when the group's term of that index gets that answer; null if it cannot.
   *
   * @param all what the group may answer before any of its terms is asked
   */
  Choices take(Group group, int index, int cell, Options all) {
    Options after = open.getOrDefault(group, all).take(index, cell);
    return after == null ? null : with(group, after, index == group.terms().size() - 1);
  }

  /** The same, as far as it is about those groups. */
  Choices only(Predicate<Group> wanted) {
    if (open.keySet().stream().allMatch(wanted)) {
      return this;
    }
    Map<Group, Options> fewer = new HashMap<>(open);
    fewer.keySet().removeIf(wanted.negate());
    return new Choices(fewer);
  }

  /** A group whose last term was asked is not asked again. */
  private Choices with(Group group, Options after, boolean last) {
    Map<Group, Options> changed = new HashMap<>(open);
    if (last) {
      changed.remove(group);
    } else {
      changed.put(group, after);
    }
    return new Choices(changed);
  }
}
