package comity.replay;

import java.util.List;

/**
 * Records counted by some columns, and by what each side says of one act.
 *
 * @param keys the names of the columns by which it counts
 * @param rows sorted by their keys
 */
public record Table(String act, List<String> keys, List<Column> columns, List<Row> rows) {

  /**
   * Records with the same keys.
   *
   * @param keys a value for each key; {@code (none)} where the records have none
   * @param records how many there are
   * @param counts one for each column
   */
  public record Row(List<String> keys, Count records, List<Count> counts) {}

  /** The answers that its columns have, from what is banned to what is open. */
  public List<String> answers() {
    return Column.ANSWERS.stream()
        .filter(answer -> columns.stream().anyMatch(column -> column.answer().equals(answer)))
        .toList();
  }
}
