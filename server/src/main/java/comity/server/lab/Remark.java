package comity.server.lab;

/**
 * Something that is to be said of a draft.
 *
 * @param decision the name of the table; empty where it is about the whole
 * @param row its number; 0 where it is about the whole table
 * @param column counting from 0; -1 where it is about the whole row
 * @param says one line
 * @param serious whether the draft cannot be used as it stands
 */
public record Remark(String decision, int row, int column, String says, boolean serious) {

  /** Where a page tells it: {@code hold-2}, {@code hold}; empty for nowhere. */
  public String anchor() {
    return row > 0 ? decision + "-" + row : decision;
  }
}
