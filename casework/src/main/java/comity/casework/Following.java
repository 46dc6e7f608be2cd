package comity.casework;

import comity.casework.cases.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows the events of a case within their transaction: lists and timers. */
final class Following {

  private final Views views;
  private final Timer timer;

  Following(Views views, Timer timer) {
    this.views = views;
    this.timer = timer;
  }

  void put(JdbcClient in, CaseState state) {
    views.put(in, state);
    timer.put(state);
  }
}
