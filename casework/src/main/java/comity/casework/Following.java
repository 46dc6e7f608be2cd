package comity.casework;

import comity.casework.cases.CaseState;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

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

  void put(JdbcClient in, CaseState state) {
    views.put(in, state);
    timer.put(state);
    changed.accept(state);
  }
}
