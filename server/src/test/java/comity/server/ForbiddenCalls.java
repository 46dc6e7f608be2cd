package comity.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Calls whose answer differs from run to run; they are kept out so that every result can be had
 * again.
 */
final class ForbiddenCalls {
  private static final Set<String> RANDOM_SOURCES =
      Set.of(
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private static final Set<String> UNSEEDED =
      Set.of(
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.security.SecureRandom.<init>");

  private ForbiddenCalls() {}

  /**
   * A date or an instant that the code reads from the machine; one from a given clock is allowed.
   */
  static DescribedPredicate<JavaAccess<?>> wallClock() {
    return describe(
        "the wall clock",
        access ->
            isSystemClock(access.getTarget())
                || isNow(access.getTarget())
                || isOldDate(access.getTarget()));
  }

  /** The machine's running counter, which measures and does not date. */
  static DescribedPredicate<JavaAccess<?>> stopwatch() {
    return describe("a stopwatch", access -> is(access.getTarget(), System.class, "nanoTime"));
  }

  /** Randomness without a seed that a second run could use again. */
  static DescribedPredicate<JavaAccess<?>> chance() {
    return describe("unseeded chance", access -> isUnseeded(access.getTarget()));
  }

  /** A constructor of a class or of one within it. */
  static DescribedPredicate<JavaAccess<?>> making(String type) {
    return describe(
        "the making of " + type,
        access ->
            access.getTargetOwner().getName().startsWith(type)
                && access.getName().equals("<init>"));
  }

  private static boolean isSystemClock(AccessTarget target) {
    return is(target, System.class, "currentTimeMillis")
        || (target.getOwner().isEquivalentTo(Clock.class) && makesClock(target.getName()));
  }

  private static boolean makesClock(String name) {
    return name.startsWith("system")
        || List.of("tickMillis", "tickSeconds", "tickMinutes").contains(name);
  }

  private static boolean isNow(AccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.time")
        && target.getName().equals("now")
        && parameters(target).stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isOldDate(AccessTarget target) {
    return (target.getFullName().startsWith("java.util.Date.<init>")
            && parameters(target).isEmpty())
        || target.getFullName().startsWith("java.util.Calendar.getInstance");
  }

  private static boolean isUnseeded(AccessTarget target) {
    String name = target.getOwner().getName() + "." + target.getName();
    return RANDOM_SOURCES.contains(name)
        || (UNSEEDED.contains(name) && parameters(target).isEmpty())
        || (name.equals("java.util.Collections.shuffle") && parameters(target).size() == 1);
  }

  private static boolean is(AccessTarget target, Class<?> owner, String name) {
    return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
  }

  private static List<JavaClass> parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes()
        : List.of();
  }
}
