package comity.kernel.facts;

import comity.kernel.law.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of one case, or of one element of a list in it. Immutable. Small values stand as
 * numbers, so that a decision needs no conversion: yes and no as 1 and 0, a value of an enumeration
 * as its place in the vocabulary, a day as days since 1970-01-01, an instant as nanoseconds since
 * then, a whole number as itself, a decimal number in thousand-millionths.
 */
public final class Facts {

  /** Stands for a number that nobody knows. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** A decimal number stands as so many decimal places' units. */
  public static final int DECIMALS = 9;

  private final RecordType type;
  private final Facts parent;
  private final long[] numbers;
  private final Object[] objects;

  Facts(RecordType type, Facts parent, long[] numbers, Object[] objects) {
    this.type = type;
    this.parent = parent;
    this.numbers = numbers;
    this.objects = objects;
  }

  /** A record of which nothing is known. */
  public static Facts blank(RecordType type, Facts parent) {
    long[] numbers = new long[type.size()];
    Arrays.fill(numbers, UNKNOWN);
    return new Facts(type, parent, numbers, new Object[type.size()]);
  }

  /** The kind of record. */
  public RecordType type() {
    return type;
  }

  /** The record that holds the list in which this one stands; null for the case itself. */
  public Facts parent() {
    return parent;
  }

  /** The record so many lists further out; 0 is this one. */
  public Facts up(int levels) {
    Facts facts = this;
    for (int i = 0; i < levels; i++) {
      facts = facts.parent;
    }
    return facts;
  }

  /** The value in that slot as a number, or {@link #UNKNOWN}. */
  public long number(int slot) {
    return numbers[slot];
  }

  /** A code ({@link String}) in that slot; null when unknown. */
  public Object object(int slot) {
    return objects[slot];
  }

  /** The elements of the list in that slot; null when unknown. */
  @SuppressWarnings("unchecked")
  public List<Facts> elements(int slot) {
    return (List<Facts>) objects[slot];
  }

  /** The chosen values of a list of values in that slot; null when unknown. */
  @SuppressWarnings("unchecked")
  public List<String> choices(int slot) {
    return (List<String>) objects[slot];
  }

  /** Whether the slot holds anything. */
  public boolean knows(int slot) {
    return numbers[slot] != UNKNOWN || objects[slot] != null;
  }

  /** The same facts with one number set. */
  public Facts with(int slot, long number) {
    long[] changed = numbers.clone();
    changed[slot] = number;
    return holdsElements() ? copy(parent, changed) : new Facts(type, parent, changed, objects);
  }

  /** Elements know their holder, so they are copied with it. */
  private boolean holdsElements() {
    for (Object object : objects) {
      if (isElements(object)) {
        return true;
      }
    }
    return false;
  }

  /** The same facts with one slot set: a number, or an object. */
  Facts with(int slot, long number, Object object) {
    long[] changed = numbers.clone();
    changed[slot] = number;
    Facts copy = copy(parent, changed);
    copy.objects[slot] = object;
    return isElements(object) ? copy.copy(parent, changed) : copy;
  }

  /** The same facts with one element of the list in that slot replaced. */
  public Facts with(int slot, int index, Facts element) {
    Facts changed = copy(parent, numbers);
    List<Facts> list = new ArrayList<>(changed.elements(slot));
    list.set(index, element.under(changed));
    changed.objects[slot] = List.copyOf(list);
    return changed;
  }

  /** The same record in a list of another holder. */
  public Facts under(Facts holder) {
    return copy(holder, numbers);
  }

  private Facts copy(Facts newParent, long[] newNumbers) {
    Object[] changed = objects.clone();
    Facts copy = new Facts(type, newParent, newNumbers, changed);
    for (int i = 0; i < changed.length; i++) {
      if (isElements(changed[i])) {
        changed[i] = elements(i).stream().map(e -> e.copy(copy, e.numbers)).toList();
      }
    }
    return copy;
  }

  private static boolean isElements(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Facts;
  }

  @Override
  public String toString() {
    return type + " " + Arrays.toString(numbers) + " " + Arrays.toString(objects);
  }
}
