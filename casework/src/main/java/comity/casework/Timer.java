package comity.casework;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import comity.casework.cases.CaseState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Wakes up for cases when something is due to be told of them. What it waits for lies in the
 * database, from the same transaction as the events that made it; after a stop, however long, it
 * goes on with what is due, the longest due first.
 */
final class Timer implements AutoCloseable {

  private static final String NAME = "clock";
  private static final String BLANK = " ";
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final DataSource database;
  private final OneTimeTask<Void> task;
  private final SchedulerClient client;
  private Scheduler scheduler;

  /**
   * A timer that does not run yet.
   *
   * @param tick is handed the case and what it is woken for
   */
  Timer(DataSource database, BiConsumer<String, String> tick) {
    this.database = database;
    this.task =
        Tasks.oneTime(NAME)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute(
                (instance, context) -> tick.accept(caseId(instance.getId()), instance.getId()));
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task).build();
  }

  private static String caseId(String instance) {
    return instance.substring(0, instance.indexOf(BLANK));
  }

  /** Waits for what is due next of a case; within the transaction of its events. */
  void put(CaseState state) {
    state.due().ifPresent(due -> put(state.id(), due));
  }

  /** What was waited for before may wake it in vain, which does no harm. */
  private void put(String caseId, Instant due) {
    client.scheduleIfNotExists(task.instance(caseId + BLANK + due), due);
  }

  OneTimeTask<Void> task() {
    return task;
  }

  /** Runs, one after the other, so that what was due first is told first. */
  synchronized void start(InstantSource clock) {
    if (scheduler == null) {
      scheduler =
          Scheduler.create(database, task)
              .threads(1)
              .pollingInterval(LOOK)
              .clock(clock::instant)
              .build();
      scheduler.start();
    }
  }

  @Override
  public synchronized void close() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}
