package comity.casework;

import comity.casework.ledger.LeafSource;
import comity.casework.ledger.LedgerException;
import comity.casework.ledger.LogProof;
import comity.casework.ledger.NoteSigner;
import comity.casework.ledger.Publisher;
import comity.casework.ledger.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Publishes events to the ledger's folder soon after they were recorded. Where it cannot write it
 * says so once and goes on trying: events are safe meanwhile. Where the files or the events are not
 * those that it signed for it stops for good and says why. May be shared by threads.
 */
public final class LedgerKeeper implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Path folder;
  private final NoteSigner signer;
  private final LeafSource source;
  private final List<Witness> witnesses;
  private final Consumer<String> tell;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger").factory());
  private Optional<Publisher> publisher = Optional.empty();
  private Optional<Future<?>> next = Optional.empty();
  private boolean isTroubled;
  private boolean isRefused;

  /**
   * Does nothing yet.
   *
   * @param signer its name is the ledger's
   * @param tell takes a line for whoever runs the service
   */
  public LedgerKeeper(
      Path folder,
      NoteSigner signer,
      LeafSource source,
      List<Witness> witnesses,
      Consumer<String> tell) {
    this.folder = folder;
    this.signer = signer;
    this.source = source;
    this.witnesses = List.copyOf(witnesses);
    this.tell = tell;
  }

  /** Publishes again and again, from now on. */
  public synchronized void start() {
    next =
        Optional.of(
            rounds.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Whatever happens, there is a next round. */
  private void round() {
    try {
      publish();
    } catch (RuntimeException e) {
      tell.accept("the ledger could not be published: " + e.getClass().getSimpleName());
    }
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** Publishes what is not published yet, if it can. */
  public synchronized void publish() {
    if (isRefused) {
      return;
    }
    try {
      if (publisher.isEmpty()) {
        publisher = Optional.of(Publisher.open(folder, signer, source));
      }
      publisher.get().publish(witnesses);
      well();
    } catch (LedgerException e) {
      isRefused = true;
      tell.accept("the ledger is not continued: " + e.getMessage());
      drop();
    } catch (IOException e) {
      troubled(e);
      drop();
    }
  }

  private void well() {
    if (isTroubled) {
      isTroubled = false;
      tell.accept("the ledger is published again; nothing was lost");
    }
  }

  private void troubled(IOException e) {
    if (!isTroubled) {
      isTroubled = true;
      tell.accept(
          "the ledger cannot be published ("
              + e.getMessage()
              + "); see to it: events are recorded meanwhile, and published as soon as they can"
              + " be");
    }
  }

  /** What it holds in memory may be ahead of what is signed. */
  private void drop() {
    publisher.ifPresent(LedgerKeeper::close);
    publisher = Optional.empty();
  }

  private static void close(Publisher publisher) {
    try {
      publisher.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger's folder cannot be left to others", e);
    }
  }

  /**
   * That an event stands in the ledger; publishes it first if it is new.
   *
   * @return nothing if it cannot be published now
   */
  public Optional<LogProof> proof(long leaf) {
    Optional<LogProof> proof = published(leaf);
    if (proof.isEmpty()) {
      publish();
      proof = published(leaf);
    }
    return proof;
  }

  private Optional<LogProof> published(long leaf) {
    try {
      return LogProof.in(folder, leaf);
    } catch (IOException | LedgerException e) {
      return Optional.empty();
    }
  }

  /** Publishes once more what it can, and lets others publish. */
  @Override
  public void close() {
    synchronized (this) {
      next.ifPresent(round -> round.cancel(false));
    }
    rounds.close();
    publish();
    synchronized (this) {
      drop();
    }
  }
}
