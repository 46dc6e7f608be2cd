package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.cases.ActAnswer;
import comity.casework.cases.Action;
import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RequestState;
import comity.casework.cases.Requester;
import comity.casework.law.AgencyLaws;
import comity.casework.store.Database;
import comity.kernel.book.LawBook;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** One case of one agency, and short words for what happens in it. */
final class Scene {

  static final Requester ICE = new Requester("us-ice", "newark");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final AgencyLaws LAWS = new AgencyLaws(LawBook.open(Path.of("../laws")));
  private static final SecureRandom CHANCE = new SecureRandom();

  final SettableClock clock;
  final Casework casework;
  private final Agency agency;
  private int keys;
  private String id = "";

  /** An agency of its own under that stack, so that nobody else's readings count. */
  Scene(Database database, String stack, String now) {
    clock = new SettableClock(now);
    agency = new Agency("agency " + Long.toHexString(CHANCE.nextLong()), stack, NEW_YORK);
    casework = Casework.over(database, LAWS, List.of(agency), clock, CHANCE);
  }

  String id() {
    return id;
  }

  Agency agency() {
    return agency;
  }

  Write next() {
    return Write.of("officer-7", agency.id() + " " + ++keys);
  }

  CaseState registered(String facts) {
    Written written =
        casework.register(
            next(),
            new CaseCommand.RegisterCustody(agency.id(), "B-" + ++keys, new FactSheet(facts)));
    id = ((Written.Done) written).caseId();
    return done(written);
  }

  RequestState received(String facts) {
    return write(
            new CaseCommand.ReceiveRequest(
                ICE, Channel.EMAIL, clock.instant(), new FactSheet(facts)))
        .open()
        .getLast();
  }

  CaseState found(String facts) {
    return write(
        new CaseCommand.FindFacts(
            new FactSheet(facts), "state register", "search", "officer-7", clock.instant()));
  }

  CaseState did(Action action, String request) {
    return write(new CaseCommand.TakeAction(action, request, clock.instant(), "", ""));
  }

  CaseState sealed(String kept, Integer... numbers) {
    return write(
        new CaseCommand.Seal(new TreeSet<>(List.of(numbers)), "CPL 160.50", new FactSheet(kept)));
  }

  Written adopted(String reading, String value, String from) {
    return casework.adopt(
        next(),
        new AgencyEvent.ReadingAdopted(
            agency.id(),
            reading,
            value,
            LocalDate.parse(from),
            "counsel-1",
            LocalDate.parse(from),
            "opinion of counsel"));
  }

  CaseState write(CaseCommand command) {
    return done(casework.write(id, next(), command));
  }

  Written tried(CaseCommand command) {
    return casework.write(id, next(), command);
  }

  CaseState state() {
    return casework.state(id).orElseThrow();
  }

  /** What the latest decision on that request says. */
  ActAnswer answer(String request, String act) {
    return state().requests().get(request).decision().orElseThrow().answer(act).orElseThrow();
  }

  <E extends CaseEvent> List<E> events(Class<E> type) {
    return casework.history(id).stream()
        .flatMap(recorded -> recorded.event().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static CaseState done(Written written) {
    assertThat(written).isInstanceOf(Written.Done.class);
    return ((Written.Done) written).state();
  }
}
