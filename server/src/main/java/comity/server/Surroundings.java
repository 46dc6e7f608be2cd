package comity.server;

import comity.casework.Casework;
import comity.casework.Settings;
import comity.casework.cases.Agency;
import comity.casework.store.Place;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the service sees of the machine, so that tests can stand in for it.
 *
 * @param clock with the zone in which a day begins
 * @param chance must be strong
 * @param log takes one line for each failure
 */
record Surroundings(
    Clock clock, Map<String, String> environment, SecureRandom chance, PrintStream log) {

  static Surroundings ofTheSystem() {
    PrintStream log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new Surroundings(Clock.system(ZoneId.systemDefault()), System.getenv(), strong(), log);
  }

  private static SecureRandom strong() {
    try {
      return SecureRandom.getInstance("NativePRNGNonBlocking");
    } catch (NoSuchAlgorithmException e) {
      throw new StartException("this machine has no strong source of chance", e);
    }
  }

  /** The same, with a clock that shows another time now and goes on from there. */
  Surroundings on(Instant now) {
    Duration off = Duration.between(clock.instant(), now);
    return new Surroundings(Clock.offset(clock, off), environment, chance, log);
  }

  /**
   * Opens the casework of some agencies.
   *
   * @param data the folder in which the service keeps what it is given
   * @throws comity.casework.store.StoreException if the database cannot be opened
   */
  Casework casework(Path data, Path laws, List<Agency> agencies) {
    Place place = Place.of(environment::get, data.resolve("casework"));
    return Casework.open(new Settings(place, laws, agencies), clock, chance);
  }

  /** An id that nobody can guess. */
  UUID id() {
    return new UUID(chance.nextLong(), chance.nextLong());
  }
}
