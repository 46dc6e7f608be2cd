package comity.casework;

import comity.casework.cases.CaseState;
import java.util.function.Consumer;

/** What follows the events of a case within their transaction: lists, timers, webhooks. */
final class Following {

  private final Views views;
  private final Timer timer;
  private final Consumer<CaseState> changed;

  Following(Views views, Timer timer, Consumer<CaseState> changed) {
    this.views = views;
    this.timer = timer;
    this.changed = changed;
  }

  void put(CaseState state) {
    views.put(state);
    timer.put(state);
    changed.accept(state);
  }
}
