package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The standpoints of a record from which something else may be answered than from those before.
 * Found one after the other, as they are asked for. For one thread at a time.
 */
final class Standpoints implements Iterable<Standpoint> {

  private final Map<GroupTerm, Group> groups;
  private final Below below;
  private final Iterator<Facts> fillings;
  private final List<Standpoint> found = new ArrayList<>();

  /**
   * Of one record.
   *
   * @param groups those of all terms that any diagram asks of it
   * @param below of these diagrams
   * @param fillings its facts with the days that its lists share, at least once
   */
  Standpoints(Map<GroupTerm, Group> groups, Below below, List<Facts> fillings) {
    this.groups = groups;
    this.below = below;
    this.fillings = fillings.iterator();
    found.add(standpoint(this.fillings.next()));
  }

  private Standpoint standpoint(Facts filled) {
    return new Standpoint(filled, groups, below);
  }

  /** The groups of the terms, the same from every standpoint. */
  Map<GroupTerm, Group> groups() {
    return groups;
  }

  private boolean has(int index) {
    while (found.size() <= index && fillings.hasNext()) {
      Standpoint next = standpoint(fillings.next());
      if (found.stream().noneMatch(before -> before.prospect().covers(next.prospect()))) {
        found.add(next);
      }
    }
    return index < found.size();
  }

  @Override
  public Iterator<Standpoint> iterator() {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return has(at);
      }

      @Override
      public Standpoint next() {
        if (!has(at)) {
          throw new NoSuchElementException("there are " + at + " standpoints");
        }
        return found.get(at++);
      }
    };
  }
}
