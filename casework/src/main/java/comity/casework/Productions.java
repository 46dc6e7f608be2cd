package comity.casework;

import comity.casework.cases.RefusedException;
import comity.casework.ledger.CanonicalJson;
import comity.casework.production.Production;
import comity.casework.production.ProductionEvent;
import comity.casework.production.ProductionJson;
import comity.casework.store.Append;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import comity.casework.store.Stored;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Productions of persons in federal custody, each a stream of events of its own. */
public final class Productions {

  private static final String STREAM = "production:";

  private final EventStore store;
  private final Agencies agencies;
  private final InstantSource clock;
  private final SecureRandom chance;

  Productions(EventStore store, Agencies agencies, InstantSource clock, SecureRandom chance) {
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
    this.chance = chance;
  }

  /** What became of a write. */
  public sealed interface Outcome {

    /** It is recorded. */
    record Done(Production production) implements Outcome {}

    /** Somebody else wrote since; this is how it stands now. */
    record Conflict(Production production) implements Outcome {}

    /** It cannot be recorded so; one line for the writer. */
    record Refused(String says) implements Outcome {}
  }

  /** Begins one. */
  public Outcome request(Write write, ProductionEvent.Requested requested) {
    return write(Desk.newId(chance), write, requested);
  }

  /** Records what happened in one, if it can have happened next. */
  public Outcome write(String id, Write write, ProductionEvent event) {
    try {
      if (event instanceof ProductionEvent.Requested requested) {
        agencies.agency(requested.agency());
      }
      Fingerprint fingerprint = Fingerprint.of(id(event, id) + event);
      Optional<Appended> before = store.before(key(write), fingerprint);
      return before.isPresent()
          ? outcome(before.get(), id)
          : attempt(id, write, event, fingerprint);
    } catch (RefusedException e) {
      return new Outcome.Refused(e.getMessage());
    }
  }

  /** A new one has a new id each time that it is tried. */
  private static String id(ProductionEvent event, String id) {
    return event instanceof ProductionEvent.Requested ? "" : id;
  }

  private Outcome attempt(String id, Write write, ProductionEvent event, Fingerprint fingerprint) {
    Production now = production(id);
    if (write.expected().isPresent() && write.expected().getAsInt() != now.version()) {
      return new Outcome.Conflict(now);
    }
    Instant at = Desk.now(clock);
    CanonicalJson body =
        ProductionJson.write(STREAM + id, now.version() + 1, at, write.by(), now.checked(event));
    Append append =
        new Append(
            STREAM + id, now.version(), at, List.of(body), Set.of(), key(write), fingerprint);
    return outcome(store.append(append, jdbc -> {}), id);
  }

  private Outcome outcome(Appended appended, String id) {
    return switch (appended) {
      case Appended.Done done ->
          new Outcome.Done(production(done.stream().substring(STREAM.length())));
      case Appended.Moved moved -> new Outcome.Conflict(production(id));
      case Appended.KeyUsed used ->
          new Outcome.Refused(
              "this key was used for another write; choose a new key for each write");
    };
  }

  private static String key(Write write) {
    return STREAM + write.by() + " " + write.key();
  }

  /** One as it stands; without a step if there is none. */
  public Production production(String id) {
    Production production = Production.none(id);
    for (Stored stored : store.read(STREAM + id)) {
      production = production.after(ProductionJson.read(stored.body().orElseThrow()));
    }
    return production;
  }
}
