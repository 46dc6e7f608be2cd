package comity.casework;

import comity.casework.cases.CaseState;
import comity.casework.cases.EventJson;
import comity.casework.cases.Lately;
import comity.casework.cases.Recorded;
import comity.casework.cases.Recording;
import comity.casework.ledger.CanonicalJson;
import comity.casework.store.Append;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import comity.casework.store.Stored;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases in the store, each a stream of events. */
final class Cases {

  private static final int KEPT = 500;

  private final EventStore store;
  private final Lately<String, Past> lately = new Lately<>(KEPT);

  Cases(EventStore store) {
    this.store = store;
  }

  /** Hands over every one as it stands, by name. */
  void each(Consumer<CaseState> to) {
    store.each(
        EventJson.CASE,
        (stream, events) ->
            to.accept(CaseState.of(id(stream), events.stream().map(Cases::recorded).toList())));
  }

  /** Every event of one, those that were erased as empty ones; none if there is no such case. */
  List<Recorded> past(String id) {
    return store.read(EventJson.stream(id)).stream().map(Cases::recorded).toList();
  }

  private static Recorded recorded(Stored stored) {
    return EventJson.read(stored.number(), stored.at(), stored.body());
  }

  /** A case with all its events, those that were erased as empty ones. */
  record Past(List<Recorded> events, CaseState state) {}

  /**
   * The case as it stands. One that was read lately is not read again as long as nothing was
   * appended to it, and nothing of a case is erased without an event that says so.
   */
  Past read(String id) {
    int version = store.version(EventJson.stream(id));
    return lately
        .get(id)
        .filter(past -> past.events().size() == version)
        .orElseGet(() -> readAgain(id));
  }

  private Past readAgain(String id) {
    List<Recorded> events = past(id);
    Past past = new Past(events, CaseState.of(id, events));
    if (past.state().exists()) {
      lately.keep(id, past);
    } else {
      lately.forget(id);
    }
    return past;
  }

  CaseState state(String id) {
    return read(id).state();
  }

  /** Appends what is about to be recorded, if nobody was faster. */
  Appended append(
      Recording recording, String key, Fingerprint fingerprint, Consumer<JdbcClient> together) {
    String stream = EventJson.stream(recording.state().id());
    List<Recorded> events = recording.events();
    List<CanonicalJson> bodies =
        events.stream().map(event -> EventJson.write(stream, event)).toList();
    int after = events.getFirst().number() - 1;
    lately.forget(recording.state().id());
    return store.append(
        new Append(stream, after, recording.at(), bodies, recording.erased(), key, fingerprint),
        together);
  }

  /** The case whose stream that is. */
  static String id(String stream) {
    return stream.substring(EventJson.CASE.length());
  }
}
