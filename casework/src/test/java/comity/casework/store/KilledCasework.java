package comity.casework.store;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.Settings;
import comity.casework.Write;
import comity.casework.Written;
import comity.casework.cases.Agency;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Requester;
import comity.casework.ledger.NoteSigner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Records cases with their requests, and publishes them, until it is killed; run in a process of
 * its own. Says of each write that it was recorded, and of each checkpoint that it was published.
 * What its predecessor was not told of it writes once more, under the same key.
 */
final class KilledCasework {

  static final Agency AGENCY = new Agency("killed", "us-ny-nyc/doc", ZoneId.of("America/New_York"));

  private KilledCasework() {}

  public static void main(String[] args) throws Exception {
    Place.Server server = new Place.Server(args[0], "postgres", args[1]);
    Path folder = Path.of(args[2]);
    Settings settings = new Settings(server, Path.of("../laws"), List.of(AGENCY));
    NoteSigner signer = NoteSigner.parse(Files.readString(folder.resolve("key")));
    try (Casework casework = Casework.open(settings, Clock.systemUTC(), new SecureRandom());
        LedgerKeeper ledger =
            new LedgerKeeper(
                folder.resolve("ledger"),
                signer,
                casework.leaves(),
                List.of(),
                line -> System.out.println("trouble " + line))) {
      for (int i = Integer.parseInt(args[3]); true; i++) {
        System.out.println("recorded " + i + " " + write(casework, i));
        ledger.publish();
        System.out.println(
            "published "
                + Files.readString(folder.resolve("ledger/checkpoint")).replace('\n', ' '));
      }
    }
  }

  private static String write(Casework casework, int i) {
    FactSheet custody = new FactSheet("{\"custody\":{\"basis\":\"arrest\"}}");
    String id =
        done(casework.register(
                Write.of("clerk", "c" + i),
                new CaseCommand.RegisterCustody(AGENCY.id(), "B-" + i, custody)))
            .caseId();
    FactSheet detainer = new FactSheet("{\"request\":{\"kind\":\"detainer\"}}");
    Written.Done received =
        done(
            casework.write(
                id,
                Write.of("clerk", "r" + i),
                new CaseCommand.ReceiveRequest(
                    new Requester("us-ice", "newark"), Channel.EMAIL, Instant.EPOCH, detainer)));
    return id + " " + received.state().version();
  }

  private static Written.Done done(Written written) {
    return (Written.Done) written;
  }
}
