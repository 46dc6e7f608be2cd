package comity.kernel.notation;

import comity.kernel.law.Logic.HitPolicy;
import java.util.Locale;
import java.util.Optional;

/** The line {@code hit policy: …} above a table. */
final class HitPolicies {

  private static final String PREFIX = "hit policy:";
  private static final String ACCEPTED = "; expected `any`, `unique` or `first`";

  private HitPolicies() {}

  static HitPolicy read(Line line, Faults faults) {
    String name = line.text().substring(PREFIX.length()).strip();
    return switch (name) {
      case "any" -> HitPolicy.ANY;
      case "unique" -> HitPolicy.UNIQUE;
      case "first" -> HitPolicy.FIRST;
      default -> refused(line, name, faults);
    };
  }

  private static HitPolicy refused(Line line, String name, Faults faults) {
    faults.add(
        line.at(PREFIX.length()), "the hit policy `" + name + "` " + reason(name) + ACCEPTED);
    return HitPolicy.ANY;
  }

  private static String reason(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "collect" -> "gathers the results of several rows, and an act has one";
      case "rule order", "output order" -> "makes a list of results, and an act has one";
      case "priority" -> "lets one row override another without saying so in either";
      default -> "is unknown";
    };
  }

  /** The line, or empty where it says what holds anyway. */
  static Optional<String> print(HitPolicy policy) {
    return policy == HitPolicy.ANY
        ? Optional.empty()
        : Optional.of(PREFIX + " " + policy.name().toLowerCase(Locale.ROOT));
  }
}
