package comity.kernel.decide;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The answers that each group may still give on one way down a diagram. */
record Choices(Map<Group, Set<BitSet>> open) {

  private static final Choices NONE = new Choices(Map.of());

  static Choices none() {
    return NONE;
  }

  /** What remains when the group's term of that index gets that answer; null if it cannot. */
  Choices take(Group group, int index, int cell, Set<BitSet> possible) {
    Set<BitSet> after = new HashSet<>();
    for (BitSet answers : open.getOrDefault(group, possible)) {
      if (answers.get(index) == (cell == 1)) {
        after.add(answers);
      }
    }
    return after.isEmpty() ? null : with(group, after);
  }

  private Choices with(Group group, Set<BitSet> answers) {
    Map<Group, Set<BitSet>> changed = new HashMap<>(open);
    changed.put(group, answers);
    return new Choices(changed);
  }
}
