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

  /** Of writers who do not mind which version they write on, each can be overtaken so often. */
  private static final int TRIES = 20;

  private final EventStore store;
  private final ProductionList list;
  private final Agencies agencies;
  private final InstantSource clock;
  private final SecureRandom chance;

  Productions(
      EventStore store,
      ProductionList list,
      Agencies agencies,
      InstantSource clock,
      SecureRandom chance) {
    this.store = store;
    this.list = list;
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
      return write(id, write, event, Fingerprint.of(id(event, id) + event));
    } catch (RefusedException e) {
      return new Outcome.Refused(e.getMessage());
    }
  }

  /** A new one has a new id each time that it is tried. */
  private static String id(ProductionEvent event, String id) {
    return event instanceof ProductionEvent.Requested ? "" : id;
  }

  private Outcome write(String id, Write write, ProductionEvent event, Fingerprint fingerprint) {
    Optional<Appended> before = store.before(key(write), fingerprint);
    if (before.isPresent()) {
      return outcome(before.get(), id);
    }
    for (int i = 0; i < TRIES; i++) {
      Outcome outcome = attempt(id, write, event, fingerprint);
      if (!(outcome instanceof Outcome.Conflict) || write.expected().isPresent()) {
        return outcome;
      }
    }
    return new Outcome.Conflict(production(id));
  }

  private Outcome attempt(String id, Write write, ProductionEvent event, Fingerprint fingerprint) {
    Production now = production(id);
    if (write.expected().isPresent() && write.expected().getAsInt() != now.version()) {
      return new Outcome.Conflict(now);
    }
    Instant at = Desk.now(clock);
    ProductionEvent checked = now.checked(event);
    CanonicalJson body =
        ProductionJson.write(STREAM + id, now.version() + 1, at, write.by(), checked);
    Append append =
        new Append(
            STREAM + id,
            now.version(),
            at,
            List.of(body),
            erased(now, checked),
            key(write),
            fingerprint);
    Production after = afterwards(now, checked);
    return outcome(store.append(append, jdbc -> list.put(jdbc, after)), id);
  }

  /** Sealing erases everything that was recorded before. */
  private static Set<Integer> erased(Production now, ProductionEvent event) {
    return event instanceof ProductionEvent.Sealed ? Appends.upTo(now.version()) : Set.of();
  }

  private static Production afterwards(Production now, ProductionEvent event) {
    return event instanceof ProductionEvent.Sealed ? Production.none(now.id()) : now.after(event);
  }

  private Outcome outcome(Appended appended, String id) {
    return switch (appended) {
      case Appended.Done done -> new Outcome.Done(asOf(done));
      case Appended.Moved moved -> new Outcome.Conflict(production(id));
      case Appended.KeyUsed used -> new Outcome.Refused(Appends.KEY_USED);
    };
  }

  /** As it stood right after a write, so that the same write again is answered alike. */
  private Production asOf(Appended.Done done) {
    List<Stored> events = store.read(done.stream());
    return production(done.stream().substring(STREAM.length()), events.subList(0, done.last()));
  }

  private static String key(Write write) {
    return STREAM + write.by() + " " + write.key();
  }

  /** One as it stands; without a step if there is none, or it was sealed. */
  public Production production(String id) {
    return production(id, store.read(STREAM + id));
  }

  private static Production production(String id, List<Stored> events) {
    Production production = Production.none(id);
    for (Stored stored : events) {
      Production before = production;
      production =
          stored.body().map(ProductionJson::read).map(before::after).orElseGet(before::afterErased);
    }
    return production;
  }

  /** Every event of one, the earliest first; those that were erased as empty ones. */
  public List<Stored> history(String id) {
    return store.read(STREAM + id);
  }

  /** A production in a list. */
  public record Row(String id, String agency, String prosecutor, int version, String step) {}

  /** Those of an agency that has, or had, the person; in the order in which they were asked for. */
  public List<Row> ofAgency(String agency) {
    return list.ofAgency(agency);
  }

  /** Those that a prosecutor's office asked for, in that order. */
  public List<Row> ofProsecutor(String prosecutor) {
    return list.ofProsecutor(prosecutor);
  }

  /** Makes the list again from the events. */
  void rebuild() {
    list.clear();
    store.each(
        STREAM,
        (stream, events) -> list.put(production(stream.substring(STREAM.length()), events)));
  }
}
