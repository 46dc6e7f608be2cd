package comity.kernel.compile;

import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Limit;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the layers that bind one agency combine: silence is neutral, a ban defeats a permission, a
 * duty a permission; a ban and a duty are a conflict that stays one; what is unsettled stays
 * unsettled unless it is banned.
 */
final class Meet {

  private Meet() {}

  static Outcome of(Outcome a, Outcome b) {
    if (a.conflict() || b.conflict()) {
      return conflict(a, b);
    }
    String modality = modality(a.modality(), b.modality());
    if (modality.isEmpty()) {
      return conflict(a, b);
    }
    List<Ground> grounds = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    Stream.of(a, b)
        .filter(o -> o.modality().equals(modality))
        .forEach(o -> grounds.addAll(o.grounds()));
    boolean allowed = modality.equals("may") || modality.equals("must");
    Stream.of(a, b)
        .filter(o -> allowed)
        .flatMap(o -> o.limits().stream())
        .filter(l -> !limits.contains(l))
        .forEach(limits::add);
    return new Outcome(modality, List.copyOf(limits), List.copyOf(grounds), false);
  }

  private static Outcome conflict(Outcome a, Outcome b) {
    List<Ground> grounds = Stream.of(a, b).flatMap(o -> o.grounds().stream()).toList();
    return new Outcome("needs-counsel", List.of(), grounds, true);
  }

  /** The modality of both together; empty for a conflict. */
  private static String modality(String a, String b) {
    if (a.equals(b) || b.equals("not-regulated")) {
      return a;
    }
    if (a.equals("not-regulated")) {
      return b;
    }
    if (isEither(a, b, "must-not")) {
      return isEither(a, b, "must") ? "" : "must-not";
    }
    return isEither(a, b, "needs-counsel") ? "needs-counsel" : "must";
  }

  private static boolean isEither(String a, String b, String wanted) {
    return a.equals(wanted) || b.equals(wanted);
  }
}
