package comity.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A bill that would change a law. It is never in force: it is asked only where somebody names it.
 *
 * @param id the bill's number as a word, {@code int-396-2024}; one bill has one id in every law
 * @param bill its name, {@code Int 396 of 2024}
 * @param against the first day of the version that it would change
 * @param file the law file, relative to {@code law.yaml}
 * @param status {@code introduced}, {@code in-committee}, {@code passed}, {@code vetoed}, {@code
 *     withdrawn} or {@code lapsed}
 * @param introduced the day on which it was introduced
 * @param since the day from which it has its status, where that is known
 * @param seen the day of the record from which the status was taken
 * @param regulates the acts that the text decides
 * @param touches the acts that differ from the version that it would change
 * @param unverified what could not be confirmed; empty for nothing
 * @param note a remark; empty for none
 * @param readings those that its words raise and the law's do not, by id
 */
public record Proposal(
    String id,
    String bill,
    LocalDate against,
    String file,
    String status,
    LocalDate introduced,
    Optional<LocalDate> since,
    LocalDate seen,
    List<String> regulates,
    List<String> touches,
    String unverified,
    String note,
    SortedMap<String, Reading> readings,
    List<String> sources) {

  /** Where it stands: {@code lapsed on 2025-12-31, by the record of 2026-08-21}. */
  public String standing() {
    String when =
        since.map(day -> (status.startsWith("in-") ? " since " : " on ") + day).orElse("");
    return status.replace('-', ' ') + when + ", by the record of " + seen;
  }

  /** The law's version as it would read; its first day is that of the version it would change. */
  Version version(Version changed) {
    return new Version(
        changed.from(),
        changed.until(),
        bill + ", not enacted: " + standing(),
        file,
        "proposal",
        regulates,
        touches,
        unverified,
        Optional.empty(),
        List.of(),
        List.of(),
        note,
        Optional.of(id));
  }
}
