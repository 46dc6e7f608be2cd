package comity.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the service sees of the machine, so that tests can stand in for it.
 *
 * @param clock with the zone in which a day begins
 * @param ids of tokens, no two alike and none to be guessed
 * @param log takes one line for each failure
 */
record Surroundings(
    Clock clock, Map<String, String> environment, Supplier<UUID> ids, PrintStream log) {

  static Surroundings ofTheSystem() {
    PrintStream log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new Surroundings(
        Clock.system(ZoneId.systemDefault()), System.getenv(), unguessable(), log);
  }

  private static Supplier<UUID> unguessable() {
    SecureRandom chance = strong();
    return () -> new UUID(chance.nextLong(), chance.nextLong());
  }

  private static SecureRandom strong() {
    try {
      return SecureRandom.getInstance("NativePRNGNonBlocking");
    } catch (NoSuchAlgorithmException e) {
      throw new StartException("this machine has no strong source of chance", e);
    }
  }
}
