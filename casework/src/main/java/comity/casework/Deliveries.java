package comity.casework;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import comity.casework.hooks.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * What waits to be looked at and to be sent, in the database from the same transaction as what made
 * it. A message that fails is tried again, later each time; what is looked at in vain, too.
 */
final class Deliveries implements AutoCloseable {

  private static final String TABLE = "webhook_tasks";
  private static final int THREADS = 4;
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final DataSource database;
  private final OneTimeTask<Void> looking;
  private final OneTimeTask<String> sending;
  private final SchedulerClient client;
  private Scheduler scheduler;

  /**
   * Deliveries that do not run yet.
   *
   * @param look is handed what changed
   * @param send is handed a message's id and its text; throws if it did not arrive
   * @param givenUp is handed the text of a message that was tried often enough
   */
  Deliveries(
      DataSource database,
      Consumer<String> look,
      BiConsumer<String, String> send,
      Consumer<String> givenUp) {
    this.database = database;
    this.looking =
        Tasks.oneTime("look")
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute((instance, context) -> look.accept(instance.getId()));
    this.sending =
        Tasks.oneTime("send", String.class)
            .onFailure((complete, operations) -> failed(complete, operations, givenUp))
            .execute((instance, context) -> send.accept(instance.getId(), instance.getData()));
    this.client =
        SchedulerClient.Builder.create(
                new TransactionAwareDataSourceProxy(database), looking, sending)
            .tableName(TABLE)
            .build();
  }

  private static void failed(
      ExecutionComplete complete,
      ExecutionOperations<String> operations,
      Consumer<String> givenUp) {
    Optional<Duration> wait = Patience.after(complete.getExecution().consecutiveFailures + 1);
    if (wait.isPresent()) {
      operations.reschedule(complete, complete.getTimeDone().plus(wait.get()));
    } else {
      operations.stop();
      givenUp.accept((String) complete.getExecution().taskInstance.getData());
    }
  }

  /** Looks at what changed, as soon as the transaction is through. */
  void look(String what, Instant now) {
    client.scheduleIfNotExists(looking.instance(what), now);
  }

  /** Sends a message, as soon as the transaction is through. */
  void send(String id, String text, Instant now) {
    client.scheduleIfNotExists(sending.instance(id, text), now);
  }

  synchronized void start(InstantSource clock) {
    if (scheduler == null) {
      scheduler =
          Scheduler.create(database, looking, sending)
              .tableName(TABLE)
              .threads(THREADS)
              .pollingInterval(LOOK)
              .clock(clock::instant)
              .failureLogging(LogLevel.OFF, false)
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
