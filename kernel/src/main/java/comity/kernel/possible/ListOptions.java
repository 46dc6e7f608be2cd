package comity.kernel.possible;

/** Options of the questions about a list of which nothing is known. */
final class ListOptions extends Options {

  private final AnyList list;
  private final ListState state;
  private final ListOptions[] next;
  private final boolean[] tried;

  /** Before so many questions are asked. */
  ListOptions(AnyList list, ListState state, int questions) {
    this.list = list;
    this.state = state;
    this.next = new ListOptions[2 * questions];
    this.tried = new boolean[2 * questions];
  }

  /** What is known so far. */
  ListState state() {
    return state;
  }

  @Override
  synchronized ListOptions take(int index, int cell) {
    int place = 2 * index + cell;
    if (!tried[place]) {
      next[place] = list.after(state, index, cell == 1);
      tried[place] = true;
    }
    return next[place];
  }
}
