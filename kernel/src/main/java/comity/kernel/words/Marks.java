package comity.kernel.words;

import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What should be known of a version before anybody relies on it. */
public final class Marks {

  private Marks() {}

  /** One sentence for each mark that matters on that day; empty for none. */
  public static List<String> of(Edition edition, LocalDate day) {
    Law law = edition.law();
    Version used = edition.version();
    List<String> marks = new ArrayList<>();
    String version =
        law.id() + used.proposal().map(p -> ", " + p).orElse(", version of " + used.from());
    if (used.proposal().isPresent()) {
      marks.add(version + ", is a proposal and not law: " + standing(used));
    } else if (!used.covers(day)) {
      marks.add(version + ", was not in force on " + day);
    }
    status(used.status(), version, marks);
    if (!used.unverified().isEmpty()) {
      marks.add(version + ", is not verified: " + used.unverified());
    }
    for (Version other : law.versions()) {
      doubt(law, used, other, day, marks);
    }
    used.suspended().stream()
        .filter(s -> covers(s.span(), day))
        .forEach(s -> marks.add(version + ", was suspended " + suspension(s)));
    return List.copyOf(marks);
  }

  private static String standing(Version used) {
    return used.enactedBy().isEmpty() ? "a draft" : used.enactedBy();
  }

  private static void status(String status, String version, List<String> marks) {
    switch (status) {
      case "needs-counsel" -> marks.add(version + ", is unsettled law: ask counsel");
      case "practice" -> marks.add(version + ", states a practice, not a law");
      case "policy" -> marks.add(version + ", states a policy, not a law");
      default -> {}
    }
  }

  /** The first day of a version that lies in doubt puts the days around it in doubt as well. */
  private static void doubt(
      Law law, Version used, Version other, LocalDate day, List<String> marks) {
    if (other.doubt().isEmpty()) {
      return;
    }
    Version.Span span = other.doubt().get();
    boolean already = used.from().isBefore(other.from()) && covers(span, day);
    boolean notYet = used.from().equals(other.from()) && day.isBefore(span.to());
    if (already || notYet) {
      marks.add(
          law.id()
              + ", version of "
              + other.from()
              + (already ? ", may already" : ", may not yet")
              + " have been in force on "
              + day
              + ": its first day lies between "
              + span.from()
              + " and "
              + span.to());
    }
  }

  private static String suspension(Version.Suspension s) {
    return "from "
        + s.span().from()
        + " to "
        + s.span().to()
        + " by "
        + s.court()
        + ", "
        + s.citation()
        + ": "
        + s.what();
  }

  private static boolean covers(Version.Span span, LocalDate day) {
    return !day.isBefore(span.from()) && !day.isAfter(span.to());
  }
}
