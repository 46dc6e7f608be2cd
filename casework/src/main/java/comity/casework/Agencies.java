package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.EventJson;
import comity.casework.cases.Readings;
import comity.casework.cases.RefusedException;
import comity.casework.law.AgencyLaws;
import comity.casework.law.LawException;
import comity.casework.ledger.CanonicalJson;
import comity.casework.store.Append;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import comity.casework.store.Stored;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The agencies whose cases are kept, with the readings that their counsel adopted. */
final class Agencies {

  private static final String STREAM = "agency:";
  private static final String FIGURES = "figures:";

  private final Map<String, Agency> agencies = new LinkedHashMap<>();
  private final EventStore store;
  private final AgencyLaws laws;
  private final InstantSource clock;

  Agencies(List<Agency> kept, EventStore store, AgencyLaws laws, InstantSource clock) {
    kept.forEach(agency -> agencies.put(agency.id(), agency));
    this.store = store;
    this.laws = laws;
    this.clock = clock;
  }

  Agency agency(String id) {
    return Optional.ofNullable(agencies.get(id))
        .orElseThrow(() ->
            new RefusedException(
                "no agency `"
                    + id
                    + "` is kept here; there are "
                    + String.join(", ", agencies.keySet()),
                null));
  }

  List<Agency> all() {
    return List.copyOf(agencies.values());
  }

  static String stream(String agency) {
    return STREAM + agency;
  }

  Readings readings(String agency) {
    return Readings.of(
        store.read(stream(agency)).stream()
            .map(Stored::body)
            .flatMap(Optional::stream)
            .map(EventJson::readAgency)
            .toList());
  }

  /** Those that count today. */
  SortedMap<String, String> readings(Agency agency) {
    return readings(agency, clock.instant());
  }

  SortedMap<String, String> readings(Agency agency, Instant at) {
    return readings(agency.id()).on(agency.day(at));
  }

  /** Appends an event to a stream that takes them in any order. */
  Appended record(
      String stream, AgencyEvent event, String by, String key, Fingerprint fingerprint) {
    return Appends.once(
        store, key, fingerprint, () -> attempt(stream, event, by, key, fingerprint));
  }

  private Appended attempt(
      String stream, AgencyEvent event, String by, String key, Fingerprint fingerprint) {
    int version = store.version(stream);
    Instant at = Desk.now(clock);
    CanonicalJson body = EventJson.write(stream, version + 1, at, by, event);
    return store.append(
        new Append(stream, version, at, List.of(body), Set.of(), key, fingerprint), jdbc -> {});
  }

  void supply(Write write, AgencyEvent.FigureSupplied figure) {
    if (figure.value().isBlank() || figure.source().isBlank()) {
      throw new RefusedException("give the figure, and say where it comes from", null);
    }
    String key = FIGURES + write.by() + " " + write.key();
    Appends.done(
        record(
            FIGURES + figure.agency(), figure, write.by(), key, Fingerprint.of(figure.toString())));
  }

  /** The figures that an agency supplied, in the order in which they were recorded. */
  List<AgencyEvent.FigureSupplied> figures(String agency) {
    return store.read(FIGURES + agency).stream()
        .map(Stored::body)
        .flatMap(Optional::stream)
        .map(EventJson::readAgency)
        .map(AgencyEvent.FigureSupplied.class::cast)
        .toList();
  }

  /** Refuses a reading that is none, or that nobody signed. */
  void check(AgencyEvent.ReadingAdopted reading) {
    Agency agency = agency(reading.agency());
    if (reading.signedBy().isBlank()) {
      throw new RefusedException("say which counsel signed it", null);
    }
    if (reading.signedOn().isAfter(agency.day(clock.instant()))) {
      throw new RefusedException("it cannot have been signed on a day that is yet to come", null);
    }
    try {
      if (!reading.value().isEmpty()) {
        laws.checkReading(agency.stack(), reading.reading(), reading.value());
      }
    } catch (LawException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }
}
