package comity.bench;

import comity.casework.Casework;
import comity.casework.Settings;
import comity.casework.Write;
import comity.casework.Written;
import comity.casework.cases.Action;
import comity.casework.cases.Agency;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseLogic;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.Deciding;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.Recording;
import comity.casework.cases.Requester;
import comity.casework.clock.HolidayCalendars;
import comity.casework.law.AgencyLaws;
import comity.casework.store.Database;
import comity.casework.store.Place;
import comity.kernel.book.LawBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invented cases from a seed, in the data folder of a demonstration: nearly all are over, each with
 * a detainer, its decision and a release; the rest are open and wait for requests. What happened is
 * worked out by the same logic as ever; only the way into the database is shorter, because a
 * million cases one after the other would take a day.
 */
final class ManyCases {

  /** Open cases, written the usual way: their clocks run. */
  static final int OPEN = 16_000;

  /** The file beside the database with the names of the open ones, one a line. */
  static final String NAMES = "open-cases";

  private static final long SEED = 60_906;
  private static final int KINDS = 200;
  private static final String NUMBER = "LOAD-";
  private static final Agency JAIL =
      new Agency("nyc-doc", "us-ny-nyc/doc", ZoneId.of("America/New_York"));
  private static final Requester ICE = new Requester("us-ice", "example-field-office");
  private static final Instant FIRST = Instant.parse("2024-01-02T14:00:00Z");
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private final Path folder;
  private final int count;
  private final SecureRandom chance = new SecureRandom();
  private final AgencyLaws laws = new AgencyLaws(LawBook.open(Path.of("laws")));
  private final CaseLogic logic = new CaseLogic(new Deciding(laws), new HolidayCalendars());

  /**
   * Makes them there.
   *
   * @param folder as given to {@code comity serve --data}
   */
  ManyCases(Path folder, int count) {
    this.folder = folder;
    this.count = count;
  }

  void make() throws Exception {
    Path data = Files.createDirectories(folder.resolve("demo"));
    Place place = new Place.Folder(data.resolve("casework"), 0);
    System.out.println("seed " + SEED);
    try (Database database = Database.open(place, chance)) {
      List<PastCase> kinds = IntStream.range(0, KINDS).mapToObj(this::over).toList();
      BulkEvents events = new BulkEvents(database.application(), chance);
      for (int i = 0; i < count - OPEN; i++) {
        events.add(kinds.get(i % KINDS), "%024x".formatted(i), NUMBER + i);
      }
      events.finish();
    }
    Settings settings = new Settings(place, Path.of("laws"), List.of(JAIL));
    try (Casework casework = Casework.open(settings, () -> NOW, chance)) {
      casework.rebuild();
      Files.write(data.resolve(NAMES), open(casework));
      System.out.println(count + " cases, " + casework.leaves().size() + " events");
    }
  }

  /** One that is over; many others differ from it in their names alone. */
  private PastCase over(int kind) {
    SplittableRandom random = new SplittableRandom(SEED + kind);
    Instant at = FIRST.plus(Duration.ofHours(kind * 17L));
    List<Recorded> past = new ArrayList<>();
    CaseState state = CaseState.of(PastCase.ID, past);
    state = then(state, past, custody(PastCase.NUMBER, random), at);
    state = then(state, past, detainer(random, at), at.plusSeconds(60));
    then(
        state,
        past,
        new CaseCommand.TakeAction(Action.RELEASED, "", at.plusSeconds(7200), "", ""),
        at.plusSeconds(7200));
    return PastCase.of(past);
  }

  private CaseState then(CaseState state, List<Recorded> past, CaseCommand command, Instant at) {
    Recording recording =
        logic.record(state, past, command, "clerk", JAIL, Collections.emptySortedMap(), at);
    past.addAll(recording.events());
    return recording.state();
  }

  private List<String> open(Casework casework) {
    List<String> names = new ArrayList<>();
    for (int i = count - OPEN; i < count; i++) {
      Written written =
          casework.register(
              Write.of("clerk", "open-" + i), custody(NUMBER + i, new SplittableRandom(SEED + i)));
      names.add(((Written.Done) written).caseId());
    }
    return names;
  }

  private static CaseCommand.RegisterCustody custody(String number, SplittableRandom random) {
    String convictions =
        random.nextInt(3) > 0
            ? ""
            : """
            {"statute": "NY PL", "section": "120.10", "level": "felony", "jurisdiction": "US-NY",
             "judgmentOn": "2023-05-04", "status": "final", "youthfulOffender": false,
             "juvenile": false, "sealed": false, "equivalentOf": "none", "attempt": "none"}
            """;
    String facts =
        """
        {"custody": {"basis": "arrest", "arrestedOn": "2024-05-20",
                     "releaseDueAt": "2024-06-03T09:00:00-04:00"},
         "person": {"terrorWatchlistMatch": false, "convictions": [%s]}}
        """
            .formatted(convictions);
    return new CaseCommand.RegisterCustody(JAIL.id(), number, new FactSheet(facts));
  }

  private static CaseCommand.ReceiveRequest detainer(SplittableRandom random, Instant at) {
    String issuer = random.nextBoolean() ? "immigration-officer" : "article-iii-judge";
    return new CaseCommand.ReceiveRequest(
        ICE, Channel.EMAIL, at, new FactSheet(Detainers.facts(issuer)));
  }
}
