package comity.kernel.possible;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What each group may still answer on one way down a diagram, where it is not all it ever may. Kept
 * in small arrays, as searches compare very many of them.
 */
final class Choices {

  private static final Choices NONE = new Choices(new Group[0], new Options[0]);

  /** In the order of their first terms. */
  private final Group[] groups;

  private final Options[] open;
  private final int hash;

  private Choices(Group[] groups, Options[] open) {
    this.groups = groups;
    this.open = open;
    this.hash = Arrays.hashCode(open);
  }

  static Choices none() {
    return NONE;
  }

  /**
   * What remains when the group's term of that index gets that answer; null if it cannot.
   *
   * @param all what the group may answer before any of its terms is asked
   */
  Choices take(Group group, int index, int cell, Options all) {
    int place = place(group);
    boolean known = place < groups.length && groups[place] == group;
    Options after = (known ? open[place] : all).take(index, cell);
    if (after == null) {
      return null;
    }
    if (index == group.terms().size() - 1) {
      return known ? without(place) : this; // A group whose last term was asked is not asked again.
    }
    return known ? changed(place, after) : with(place, group, after);
  }

  private int place(Group group) {
    int place = 0;
    while (place < groups.length && groups[place].place() < group.place()) {
      place++;
    }
    return place;
  }

  private Choices changed(int place, Options after) {
    if (open[place] == after) {
      return this;
    }
    Options[] changed = open.clone();
    changed[place] = after;
    return new Choices(groups, changed);
  }

  private Choices with(int place, Group group, Options after) {
    Group[] more = Arrays.copyOf(groups, groups.length + 1);
    Options[] with = Arrays.copyOf(open, more.length);
    System.arraycopy(groups, place, more, place + 1, groups.length - place);
    System.arraycopy(open, place, with, place + 1, groups.length - place);
    more[place] = group;
    with[place] = after;
    return new Choices(more, with);
  }

  private Choices without(int place) {
    Group group = groups[place];
    return only(other -> other != group);
  }

  /** The same, as far as it is about those groups. */
  Choices only(Predicate<Group> wanted) {
    if (groups.length == 0) {
      return this;
    }
    Group[] fewer = new Group[groups.length];
    Options[] own = new Options[groups.length];
    int size = 0;
    for (int i = 0; i < groups.length; i++) {
      if (wanted.test(groups[i])) {
        fewer[size] = groups[i];
        own[size++] = open[i];
      }
    }
    if (size == groups.length) {
      return this;
    }
    return size == 0 ? NONE : new Choices(Arrays.copyOf(fewer, size), Arrays.copyOf(own, size));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Choices choices
            && hash == choices.hash
            && Arrays.equals(open, choices.open)
            && Arrays.equals(groups, choices.groups));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
