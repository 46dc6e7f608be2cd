package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.Deciding;
import comity.casework.cases.DecisionState;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RefusedException;
import comity.casework.cases.Requester;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.intake.Submission;
import comity.casework.intake.SubmissionEvent;
import comity.casework.intake.SubmissionJson;
import comity.casework.ledger.CanonicalJson;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests that those who ask hand in themselves. What they hear back is the same whether or not
 * anybody here is meant, but for what the disclosure gate lets out of a case.
 */
public final class Submissions {

  private static final String STREAM = "submission:";

  private final TransactionTemplate transaction;
  private final EventStore store;
  private final SubmissionList list;
  private final Agencies agencies;
  private final Deciding deciding;
  private final Desk desk;
  private final Counter counter;
  private final BiConsumer<String, String> handedIn;
  private final InstantSource clock;
  private final SecureRandom chance;

  /**
   * Submissions.
   *
   * @param handedIn is handed agency and name of each that comes in, within its transaction
   */
  Submissions(
      DataSource database,
      EventStore store,
      Agencies agencies,
      Deciding deciding,
      Desk desk,
      Counter counter,
      BiConsumer<String, String> handedIn,
      InstantSource clock,
      SecureRandom chance) {
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.store = store;
    this.list = new SubmissionList(database);
    this.agencies = agencies;
    this.deciding = deciding;
    this.desk = desk;
    this.counter = counter;
    this.handedIn = handedIn;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * What was handed in, in a list.
   *
   * @param caseId the case whose request it is; empty for none
   */
  public record Row(
      String id,
      String agency,
      Instant at,
      Submission.Stage stage,
      String caseId,
      String request) {}

  /** What was handed in to an agency, the latest first; for its staff. */
  public List<Row> ofAgency(String agency) {
    return list.ofAgency(agency);
  }

  /**
   * What a requester handed in, the latest first. Only name, agency and time are the requester's.
   */
  public List<Row> ofRequester(Requester requester) {
    return list.ofRequester(requester.agency(), requester.office());
  }

  /**
   * A requester asked about what they had handed in, and nothing was told, for it belonged to no
   * case.
   */
  public record Asked(String id, Instant at, Requester requester, SortedSet<String> kinds) {}

  /** The questions about what was handed in to an agency, in the order of what was handed in. */
  public List<Asked> asked(String agency) {
    return list.ofAgency(agency).stream().flatMap(row -> asked(row)).toList();
  }

  private Stream<Asked> asked(Row row) {
    List<Stored> events = store.read(STREAM + row.id());
    Requester requester = submission(row.id(), events).requester();
    return events.stream()
        .flatMap(stored ->
            stored
                .body()
                .map(SubmissionJson::read)
                .filter(SubmissionEvent.Asked.class::isInstance)
                .map(SubmissionEvent.Asked.class::cast)
                .map(asked -> new Asked(row.id(), stored.at(), requester, asked.kinds()))
                .stream());
  }

  /** One as it stands; one that there is not exists not. */
  public Submission submission(String id) {
    return submission(id, store.read(STREAM + id));
  }

  /** What was handed in of a request of a case; empty if it came otherwise. */
  Optional<Submission> of(String caseId, String request) {
    return list.ofCase(caseId).stream()
        .filter(row -> row.request().equals(request))
        .map(row -> submission(row.id()))
        .findFirst();
  }

  private static Submission submission(String id, List<Stored> events) {
    Submission submission = Submission.none(id);
    for (Stored stored : events) {
      Submission before = submission;
      submission =
          stored.body().map(SubmissionJson::read).map(before::after).orElseGet(before::afterErased);
    }
    return submission;
  }

  /**
   * Hands a request in.
   *
   * @throws RefusedException if the agency is none, or the facts are not those of a request
   */
  public Submission submit(
      Write write, String agency, Requester requester, String about, FactSheet facts) {
    if (about.isBlank()) {
      throw new RefusedException(
          "say whom it is about, by a number of the agency's or yours", null);
    }
    deciding.checkRequest(facts, agencies.agency(agency));
    Fingerprint fingerprint = Fingerprint.of(List.of(agency, requester, about, facts).toString());
    SubmissionEvent event =
        new SubmissionEvent.Submitted(agency, requester, about, Desk.now(clock), facts);
    Appended appended =
        append(Desk.newId(chance), event, write.by(), key("submit", write), fingerprint);
    Appended.Done done = Appends.done(appended);
    return submission(done.stream().substring(STREAM.length()));
  }

  /**
   * Makes it a request of a case, which is decided at once. One transaction: it is both or neither.
   *
   * @param checked what the desk found the request to say otherwise, with the papers in hand
   */
  public Written assign(Write write, String id, String caseId, FactSheet checked) {
    try {
      return transaction.execute(status -> {
        Written written = inCase(write, submission(id), caseId, checked);
        if (!(written instanceof Written.Done)) {
          status.setRollbackOnly();
        }
        return written;
      });
    } catch (RefusedException e) {
      return new Written.Refused(e.getMessage());
    }
  }

  private Written inCase(Write write, Submission submission, String caseId, FactSheet checked) {
    Write received = keyed("assign", write);
    CaseCommand command =
        new CaseCommand.ReceiveRequest(
            submission.requester(), Channel.API, submission.at(), submission.facts());
    Written written = desk.write(caseId, received, command);
    if (!(written instanceof Written.Done done)) {
      return written;
    }
    String request = done.state().requests().lastEntry().getKey();
    if (!done.repeated()) {
      belongs(write, submission, new SubmissionEvent.Assigned(caseId, request));
    }
    return checked.equals(FactSheet.EMPTY)
        ? written
        : desk.write(
            caseId,
            Write.of(write.by(), received.key() + " checked"),
            new CaseCommand.CorrectRequest(request, checked, "checked at the desk"));
  }

  private void belongs(Write write, Submission submission, SubmissionEvent event) {
    Fingerprint fingerprint = fingerprint(submission.id(), event);
    Appends.done(append(submission.id(), event, write.by(), key("assigned", write), fingerprint));
  }

  /** Says that nobody here is meant, for all that the desk found. */
  public Submission setAside(Write write, String id, String reason) {
    SubmissionEvent event = new SubmissionEvent.SetAside(reason);
    Appends.done(append(id, event, write.by(), key("aside", write), fingerprint(id, event)));
    return submission(id);
  }

  /**
   * Answers the requester, as far as the laws allow. What is refused is refused as the request
   * alone has it, whoever is or is not here. Recorded first.
   */
  public Reply ask(Write write, Submission submission, SortedSet<String> kinds) {
    DecisionState alone = alone(submission);
    if (submission.isAssigned()) {
      Question question = question(submission, submission.caseId(), submission.request(), kinds);
      Reply reply = counter.ask(write, question, alone);
      if (reply.isKnown()) {
        return reply;
      }
    }
    SubmissionEvent event = new SubmissionEvent.Asked(kinds);
    Appends.done(
        append(
            submission.id(),
            event,
            write.by(),
            key("ask", write),
            fingerprint(submission.id(), event)));
    return counter.pending(question(submission, "", "", kinds), alone);
  }

  private static Question question(
      Submission submission, String caseId, String request, SortedSet<String> kinds) {
    return new Question(
        caseId, request, submission.requester(), Channel.API, kinds, new TreeMap<>());
  }

  /** What the laws say to the request of which nothing else is known. */
  DecisionState alone(Submission submission) {
    Agency agency = agencies.agency(submission.agency());
    Instant at = Desk.now(clock);
    return deciding.alone(submission.facts(), agency, agencies.readings(agency, at), at);
  }

  /** Seals records of a case, and with a request what was handed in of it. */
  Written seal(String caseId, Write write, CaseCommand.Seal seal) {
    return transaction.execute(status -> {
      Written written = desk.write(caseId, write, seal);
      if (written instanceof Written.Done done) {
        list.ofCase(caseId).forEach(row -> follow(row, done.state(), write, seal));
      }
      return written;
    });
  }

  private void follow(Row row, CaseState state, Write write, CaseCommand.Seal seal) {
    if (!state.requests().containsKey(row.request())) {
      Submission now = submission(row.id());
      SubmissionEvent event =
          new SubmissionEvent.Sealed(now.agency(), now.requester(), now.at(), seal.order());
      Appends.done(
          append(row.id(), event, write.by(), key("seal " + row.id(), write), fingerprint(event)));
    }
  }

  private Appended append(
      String id, SubmissionEvent event, String by, String key, Fingerprint fingerprint) {
    return Appends.once(store, key, fingerprint, () -> attempt(id, event, by, key, fingerprint));
  }

  private Appended attempt(
      String id, SubmissionEvent event, String by, String key, Fingerprint fingerprint) {
    Submission now = submission(id);
    now.check(event);
    Instant at = Desk.now(clock);
    CanonicalJson body = SubmissionJson.write(STREAM + id, now.version() + 1, at, by, event);
    Submission after = now.after(event);
    return store.append(
        new Append(
            STREAM + id, now.version(), at, List.of(body), erased(now, event), key, fingerprint),
        jdbc -> {
          list.put(jdbc, after);
          follow(event, after);
        });
  }

  private void follow(SubmissionEvent event, Submission after) {
    if (event instanceof SubmissionEvent.Submitted) {
      handedIn.accept(after.agency(), after.id());
    }
  }

  private static Set<Integer> erased(Submission now, SubmissionEvent event) {
    return event instanceof SubmissionEvent.Sealed ? Appends.upTo(now.version()) : Set.of();
  }

  private static Write keyed(String what, Write write) {
    return new Write(write.by(), what + " " + write.key(), write.expected());
  }

  private static String key(String what, Write write) {
    return STREAM + write.by() + " " + what + " " + write.key();
  }

  private static Fingerprint fingerprint(Object... what) {
    return Fingerprint.of(List.of(what).toString());
  }

  /** Makes the list again from the events. */
  void rebuild() {
    list.clear();
    store.each(
        STREAM,
        (stream, events) -> list.put(submission(stream.substring(STREAM.length()), events)));
  }
}
