package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseLogic;
import comity.casework.cases.CaseState;
import comity.casework.cases.EventJson;
import comity.casework.cases.Recorded;
import comity.casework.cases.RefusedException;
import comity.casework.ledger.CanonicalJson;
import comity.casework.store.Append;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import comity.casework.store.Stored;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** Where commands are carried out: read, decide, append, and again if somebody was faster. */
final class Desk {

  /** Of writers who do not mind which version they write on, each can be overtaken so often. */
  private static final int TRIES = 20;

  private static final int ID_BYTES = 12;

  private final EventStore store;
  private final Following following;
  private final Views views;
  private final Agencies agencies;
  private final CaseLogic logic;
  private final InstantSource clock;
  private final SecureRandom chance;

  Desk(
      EventStore store,
      Views views,
      Following following,
      Agencies agencies,
      CaseLogic logic,
      InstantSource clock,
      SecureRandom chance) {
    this.store = store;
    this.views = views;
    this.following = following;
    this.agencies = agencies;
    this.logic = logic;
    this.clock = clock;
    this.chance = chance;
  }

  /** To the microsecond, as the database keeps it. */
  static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Written register(Write write, CaseCommand.RegisterCustody command) {
    return write(newId(chance), write, command, "register " + command);
  }

  /** A name that says nothing. */
  static String newId(SecureRandom chance) {
    byte[] bytes = new byte[ID_BYTES];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Written write(String caseId, Write write, CaseCommand command) {
    return command instanceof CaseCommand.RegisterCustody
        ? new Written.Refused("a custody is registered as a case of its own")
        : write(caseId, write, command, caseId + " " + command);
  }

  private Written write(String caseId, Write write, CaseCommand command, String what) {
    Fingerprint fingerprint = Fingerprint.of(what);
    try {
      Optional<Appended> before = store.before(key(write), fingerprint);
      if (before.isPresent()) {
        return written(before.get());
      }
      for (int i = 0; i < TRIES; i++) {
        Written written = attempt(caseId, write, command, fingerprint);
        if (!(written instanceof Written.Conflict) || write.expected().isPresent()) {
          return written;
        }
      }
      return conflict(caseId, past(caseId), 0);
    } catch (RefusedException e) {
      return new Written.Refused(e.getMessage());
    } catch (DuplicateKeyException e) {
      return new Written.Refused("a custody of that number is registered already");
    }
  }

  private Written attempt(
      String caseId, Write write, CaseCommand command, Fingerprint fingerprint) {
    List<Recorded> past = past(caseId);
    if (write.expected().isPresent() && write.expected().getAsInt() != past.size()) {
      return conflict(caseId, past, write.expected().getAsInt());
    }
    Instant at = now(clock);
    Agency agency = agency(command, caseId, past);
    CaseLogic.Recording recording =
        logic.record(caseId, past, command, write.by(), agency, agencies.readings(agency, at), at);
    if (recording.events().isEmpty()) {
      return new Written.Done(caseId, List.of(), recording.state(), false);
    }
    Append append = append(caseId, past.size(), recording, at, key(write), fingerprint);
    Appended appended = store.append(append, jdbc -> following.put(jdbc, recording.state()));
    return appended instanceof Appended.Moved
        ? conflict(caseId, past(caseId), write.expected().orElse(past.size()))
        : written(appended);
  }

  private Agency agency(CaseCommand command, String caseId, List<Recorded> past) {
    if (command instanceof CaseCommand.RegisterCustody register) {
      return agencies.agency(register.agency());
    }
    CaseState state = CaseState.of(caseId, past);
    if (!state.exists()) {
      throw new RefusedException("there is no such case", null);
    }
    return agencies.agency(state.agency());
  }

  private static Append append(
      String caseId,
      int after,
      CaseLogic.Recording recording,
      Instant at,
      String key,
      Fingerprint fingerprint) {
    String stream = stream(caseId);
    List<CanonicalJson> bodies =
        recording.events().stream().map(event -> EventJson.write(stream, event)).toList();
    return new Append(stream, after, at, bodies, recording.erased(), key, fingerprint);
  }

  private Written written(Appended appended) {
    return switch (appended) {
      case Appended.Done done -> done(done);
      case Appended.KeyUsed used ->
          new Written.Refused(
              "this key was used for another write; choose a new key for each write");
      case Appended.Moved moved ->
          throw new IllegalStateException("overtaken, and not tried again");
    };
  }

  private Written done(Appended.Done done) {
    String caseId = caseId(done.stream());
    List<Recorded> all = past(caseId);
    List<Recorded> then = all.subList(0, done.last());
    return new Written.Done(
        caseId,
        List.copyOf(then.subList(done.first() - 1, done.last())),
        CaseState.of(caseId, then),
        done.repeated());
  }

  private static Written conflict(String caseId, List<Recorded> past, int seen) {
    return new Written.Conflict(
        caseId, past.size(), List.copyOf(past.subList(Math.min(seen, past.size()), past.size())));
  }

  private static String key(Write write) {
    return write.by() + " " + write.key();
  }

  static String stream(String caseId) {
    return Views.STREAM + caseId;
  }

  private static String caseId(String stream) {
    return stream.substring(Views.STREAM.length());
  }

  List<Recorded> past(String caseId) {
    return store.read(stream(caseId)).stream().map(Desk::recorded).toList();
  }

  static Recorded recorded(Stored stored) {
    return EventJson.read(stored.number(), stored.at(), stored.body());
  }

  CaseState state(String caseId) {
    return CaseState.of(caseId, past(caseId));
  }

  Written adopt(Write write, AgencyEvent.ReadingAdopted reading) {
    try {
      agencies.check(reading);
      Fingerprint fingerprint = Fingerprint.of(reading.toString());
      Appended appended = adopt(write, reading, fingerprint);
      if (appended instanceof Appended.Done) {
        review(write, reading.agency());
        return new Written.Done("", List.of(), CaseState.of("", List.of()), false);
      }
      return written(appended);
    } catch (RefusedException e) {
      return new Written.Refused(e.getMessage());
    }
  }

  private Appended adopt(Write write, AgencyEvent.ReadingAdopted reading, Fingerprint fingerprint) {
    String stream = Agencies.stream(reading.agency());
    Appended appended;
    do {
      int version = store.version(stream);
      Instant at = now(clock);
      CanonicalJson body = EventJson.write(stream, version + 1, at, write.by(), reading);
      appended =
          store.append(
              new Append(stream, version, at, List.of(body), Set.of(), key(write), fingerprint),
              jdbc -> {});
    } while (appended instanceof Appended.Moved);
    return appended;
  }

  int review(Write write) {
    return agencies.all().stream().mapToInt(agency -> review(write, agency.id())).sum();
  }

  private int review(Write write, String agency) {
    int changed = 0;
    for (String caseId : views.open(agency)) {
      Write own = new Write(write.by(), write.key() + " " + caseId, write.expected());
      if (write(caseId, own, new CaseCommand.Review()) instanceof Written.Done done
          && !done.events().isEmpty()) {
        changed++;
      }
    }
    return changed;
  }
}
