package comity.server;

import comity.casework.Casework;
import comity.casework.Settings;
import comity.casework.store.Place;
import comity.casework.store.StoreException;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Casework, which opens while the rest of the service starts; or none, where no agency is kept. */
final class OpenCasework implements Supplier<Casework>, AutoCloseable {

  private final Optional<CompletableFuture<Casework>> opening;

  private OpenCasework(Optional<CompletableFuture<Casework>> opening) {
    this.opening = opening;
  }

  static OpenCasework start(Options options, Surroundings around) {
    if (options.agencies().isEmpty()) {
      return new OpenCasework(Optional.empty());
    }
    Place place =
        Place.of(name -> around.environment().get(name), options.data().resolve("casework"));
    Settings settings = new Settings(place, options.laws(), options.agencies());
    return new OpenCasework(
        Optional.of(CompletableFuture.supplyAsync(() -> open(settings, around))));
  }

  /** Opens it, and lets its clocks run. */
  private static Casework open(Settings settings, Surroundings around) {
    Casework casework = Casework.open(settings, around.clock(), around.chance());
    casework.start();
    return casework;
  }

  @Override
  public Casework get() {
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
      throw e.getCause() instanceof StoreException cause
          ? new StartException(cause.getMessage(), cause)
          : e;
    }
  }

  @Override
  public void close() {
    opening.filter(o -> !o.isCompletedExceptionally()).ifPresent(o -> o.join().close());
  }
}
