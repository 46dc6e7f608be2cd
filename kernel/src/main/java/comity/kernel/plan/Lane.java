package comity.kernel.plan;

import java.util.List;

/** Neighbouring columns that become one number. Immutable. */
public final class Lane {

  private final List<Integer> columns;
  private final List<int[]> digits;
  private final int[] bases;
  private final int[] classes;
  private final int size;

  Lane(List<Integer> columns, List<int[]> digits, int[] bases, int[] classes, int size) {
    this.columns = List.copyOf(columns);
    this.digits = List.copyOf(digits);
    this.bases = bases;
    this.classes = classes;
    this.size = size;
  }

  /** The places of its columns in the plan. */
  public List<Integer> columns() {
    return columns;
  }

  /** How many digits the column of that place in the lane has. */
  public int base(int column) {
    return bases[column];
  }

  /** By how much the value of the lane grows when the column of that place has one digit more. */
  int weight(int column) {
    int weight = 1;
    for (int i = column + 1; i < bases.length; i++) {
      weight *= bases[i];
    }
    return weight;
  }

  /** The digit that matters, for a cell of the column of that place in the lane. */
  public int digit(int column, int cell) {
    return digits.get(column)[cell];
  }

  /** For the column of that place in the lane, the digit of each cell. */
  int[] digits(int column) {
    return digits.get(column);
  }

  /**
   * For each value the class that matters. The value is the columns' digits as one number of mixed
   * bases, the first column's digit the highest.
   */
  public int[] classes() {
    return classes.clone();
  }

  /** How many classes there are. */
  public int size() {
    return size;
  }

  /** The class by the cells of all columns; -1 if one of its own is -1. */
  int of(int[] cells) {
    int value = 0;
    for (int i = 0; i < bases.length; i++) {
      int cell = cells[columns.get(i)];
      if (cell < 0) {
        return -1;
      }
      value = value * bases[i] + digits.get(i)[cell];
    }
    return classes[value];
  }
}
