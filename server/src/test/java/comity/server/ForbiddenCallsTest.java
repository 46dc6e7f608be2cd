package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Plants each forbidden call and sees it found, so that the architecture's rules are not empty. */
final class ForbiddenCallsTest {
  @Test
  void findsEachWayToReadTheWallClock() {
    assertThat(found(WallClock.class, ForbiddenCalls.wallClock()))
        .containsExactly(
            "Calendar.getInstance",
            "Clock.systemUTC",
            "Clock.tickSeconds",
            "Date.<init>",
            "Instant.now",
            "LocalDate.now",
            "LocalDate.now",
            "System.currentTimeMillis");
  }

  @Test
  void findsTheStopwatch() {
    assertThat(found(Stopwatch.class, ForbiddenCalls.stopwatch()))
        .containsExactly("System.nanoTime");
  }

  @Test
  void findsEachUnseededSourceOfChance() {
    assertThat(found(Chance.class, ForbiddenCalls.chance()))
        .containsExactly(
            "Collections.shuffle",
            "Math.random",
            "Random.<init>",
            "Random.<init>",
            "ThreadLocalRandom.current",
            "UUID.randomUUID");
  }

  @Test
  void allowsAGivenClockAndAGivenSeed() {
    assertThat(found(Allowed.class, ForbiddenCalls.wallClock())).isEmpty();
    assertThat(found(Allowed.class, ForbiddenCalls.chance())).isEmpty();
  }

  private static List<String> found(Class<?> planted, DescribedPredicate<JavaAccess<?>> forbidden) {
    return new ClassFileImporter()
        .importClasses(planted).get(planted).getAccessesFromSelf().stream()
            .filter(forbidden)
            .map(access -> access.getTargetOwner().getSimpleName() + "." + access.getName())
            .sorted()
            .toList();
  }

  @SuppressWarnings({"JavaUtilDate", "unused"}) // Planted to be found.
  private static final class WallClock {
    private static final List<Supplier<Object>> WAYS =
        List.of(
            Instant::now,
            LocalDate::now,
            () -> LocalDate.now(ZoneOffset.UTC),
            Clock::systemUTC,
            () -> Clock.tickSeconds(ZoneOffset.UTC),
            System::currentTimeMillis,
            Date::new,
            Calendar::getInstance);
  }

  @SuppressWarnings("unused") // Planted to be found.
  private static final class Stopwatch {
    private static final Supplier<Object> WAY = System::nanoTime;
  }

  @SuppressWarnings("unused") // Planted to be found.
  private static final class Chance {
    private static final List<Supplier<Object>> WAYS =
        List.of(
            Math::random,
            UUID::randomUUID,
            Random::new,
            () -> new Random().nextInt(),
            ThreadLocalRandom::current,
            () -> shuffled(new ArrayList<>()));

    private static List<String> shuffled(List<String> list) {
      Collections.shuffle(list);
      return list;
    }
  }

  @SuppressWarnings("unused") // Planted to be passed over.
  private static final class Allowed {
    static Instant now(Clock clock) {
      return Instant.now(clock);
    }

    static LocalDate today(Clock clock) {
      return LocalDate.now(clock);
    }

    static Random seeded(long seed) {
      return new Random(seed);
    }
  }
}
