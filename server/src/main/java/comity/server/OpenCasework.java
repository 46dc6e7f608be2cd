package comity.server;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.hooks.Hook;
import comity.casework.ledger.NoteSigner;
import comity.casework.store.StoreException;
import comity.server.access.AuditEvent;
import comity.server.access.Auditor;
import comity.server.hooks.Post;
import comity.server.hooks.Targets;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Casework, which opens while the rest of the service starts; or none, where no agency is kept. */
final class OpenCasework implements Supplier<Casework>, AutoCloseable {

  private final Optional<CompletableFuture<Kept>> opening;

  private record Kept(Casework casework, LedgerKeeper ledger) {}

  private OpenCasework(Optional<CompletableFuture<Kept>> opening) {
    this.opening = opening;
  }

  /**
   * Begins to open it.
   *
   * @param targets where webhooks may lead
   */
  static OpenCasework start(
      Options options, Surroundings around, Targets targets, Auditor auditor) {
    if (options.agencies().isEmpty()) {
      return new OpenCasework(Optional.empty());
    }
    return new OpenCasework(
        Optional.of(CompletableFuture.supplyAsync(() -> open(options, around, targets, auditor))));
  }

  /** Opens it, lets its clocks and webhooks run and begins to publish. */
  private static Kept open(Options options, Surroundings around, Targets targets, Auditor auditor) {
    NoteSigner signer =
        LedgerKey.in(
            options.data().resolve("ledger.key"), options.ledger().name(), around.chance());
    Casework casework = around.casework(options.data(), options.laws(), options.agencies());
    casework.start();
    Post sender = new Post(targets);
    casework.webhooks().start(sender, hook -> disabled(hook, around, auditor));
    LedgerKeeper ledger =
        new LedgerKeeper(
            options.data().resolve("ledger"),
            signer,
            casework.leaves(),
            options.ledger().asked(HttpClient.newHttpClient()),
            line -> around.log().println("comity: " + line));
    ledger.start();
    return new Kept(casework, ledger);
  }

  private static void disabled(Hook hook, Surroundings around, Auditor auditor) {
    around.log().println("comity: ALERT webhook " + hook.id() + " is disabled: " + hook.reason());
    auditor.record(AuditEvent.WEBHOOK_DISABLED, "comity", "", hook.id());
  }

  @Override
  public Casework get() {
    return kept().casework();
  }

  /** The ledger of its events. */
  LedgerKeeper ledger() {
    return kept().ledger();
  }

  private Kept kept() {
    return opening
        .orElseThrow(() ->
            new ProblemException(Problem.NO_SUCH_ROUTE, "this service keeps no agency's cases"))
        .join();
  }

  /**
   * Waits until it is open.
   *
   * @throws StartException if it cannot be opened
   */
  void await() {
    try {
      opening.ifPresent(CompletableFuture::join);
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case StoreException cause -> new StartException(cause.getMessage(), cause);
        case StartException cause -> cause;
        default -> e;
      };
    }
  }

  @Override
  public void close() {
    opening.filter(o -> !o.isCompletedExceptionally()).ifPresent(o -> close(o.join()));
  }

  private static void close(Kept kept) {
    kept.ledger().close();
    kept.casework().close();
  }
}
