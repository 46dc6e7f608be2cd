package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseLogic;
import comity.casework.cases.CaseState;
import comity.casework.cases.Recorded;
import comity.casework.cases.Recording;
import comity.casework.cases.RefusedException;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** Where commands are carried out: read, decide, append, and again if somebody was faster. */
final class Desk {

  /** Of writers who do not mind which version they write on, each can be overtaken so often. */
  private static final int TRIES = 20;

  private static final int ID_BYTES = 12;

  private final EventStore store;
  private final Cases cases;
  private final Following following;
  private final Views views;
  private final Agencies agencies;
  private final CaseLogic logic;
  private final InstantSource clock;
  private final SecureRandom chance;

  Desk(
      EventStore store,
      Cases cases,
      Views views,
      Following following,
      Agencies agencies,
      CaseLogic logic,
      InstantSource clock,
      SecureRandom chance) {
    this.store = store;
    this.cases = cases;
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
      return conflict(caseId, cases.past(caseId), 0);
    } catch (RefusedException e) {
      return new Written.Refused(e.getMessage());
    } catch (DuplicateKeyException e) {
      return new Written.Refused("a custody of that number is registered already");
    }
  }

  private Written attempt(
      String caseId, Write write, CaseCommand command, Fingerprint fingerprint) {
    Cases.Past read = cases.read(caseId);
    List<Recorded> past = read.events();
    if (write.expected().isPresent() && write.expected().getAsInt() != past.size()) {
      return conflict(caseId, past, write.expected().getAsInt());
    }
    Instant at = now(clock);
    CaseState state = read.state();
    Agency agency = agencies.agency(agency(command, state));
    Recording recording =
        logic.record(state, past, command, write.by(), agency, agencies.readings(agency, at), at);
    if (recording.events().isEmpty()) {
      return new Written.Done(caseId, List.of(), recording.state(), false);
    }
    Appended appended =
        cases.append(recording, key(write), fingerprint, jdbc -> following.put(recording.state()));
    return switch (appended) {
      case Appended.Done done when !done.repeated() ->
          new Written.Done(caseId, recording.events(), recording.state(), false);
      case Appended.Moved moved ->
          conflict(caseId, cases.past(caseId), write.expected().orElse(past.size()));
      default -> written(appended);
    };
  }

  private static String agency(CaseCommand command, CaseState state) {
    if (command instanceof CaseCommand.RegisterCustody register) {
      return register.agency();
    }
    if (!state.exists()) {
      throw new RefusedException("there is no such case", null);
    }
    return state.agency();
  }

  private Written written(Appended appended) {
    return switch (appended) {
      case Appended.Done done -> done(done);
      case Appended.KeyUsed used -> new Written.Refused(Appends.KEY_USED);
      case Appended.Moved moved ->
          throw new IllegalStateException("overtaken, and not tried again");
    };
  }

  private Written done(Appended.Done done) {
    String caseId = Cases.id(done.stream());
    List<Recorded> all = cases.past(caseId);
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

  Written adopt(Write write, AgencyEvent.ReadingAdopted reading) {
    try {
      agencies.check(reading);
      Fingerprint fingerprint = Fingerprint.of(reading.toString());
      String stream = Agencies.stream(reading.agency());
      Appended appended = agencies.record(stream, reading, write.by(), key(write), fingerprint);
      if (appended instanceof Appended.Done) {
        review(write, reading.agency());
        return new Written.Done("", List.of(), CaseState.of("", List.of()), false);
      }
      return written(appended);
    } catch (RefusedException e) {
      return new Written.Refused(e.getMessage());
    }
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
