package comity.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provision's text from one day until the day before the next version.
 *
 * @param from the first day
 * @param until the first day on which it is no longer in force; empty for the last version while it
 *     stands
 * @param enactedBy the instrument
 * @param file the law file, relative to {@code law.yaml}
 * @param status {@code in-force}, {@code practice}, {@code policy} or {@code needs-counsel}; {@code
 *     proposal} for the text of a bill
 * @param regulates the acts that the file decides
 * @param touches the acts that differ from the version before
 * @param unverified what could not be confirmed; empty for nothing
 * @param doubt the span in which the first day surely lies, where it is unverified
 * @param suspended spans in which a court suspended it
 * @param litigation cases about it, each as its fields
 * @param note a remark; empty for none
 * @param proposal the bill whose text this is; empty for law
 */
public record Version(
    LocalDate from,
    Optional<LocalDate> until,
    String enactedBy,
    String file,
    String status,
    List<String> regulates,
    List<String> touches,
    String unverified,
    Optional<Span> doubt,
    List<Suspension> suspended,
    List<Map<String, String>> litigation,
    String note,
    Optional<String> proposal) {

  /** Both days belong to it. */
  public record Span(LocalDate from, LocalDate to) {}

  /** A court's suspension of the version or of a part of it. */
  public record Suspension(Span span, String court, String citation, String what) {}

  /** What stands behind the {@code @} when it is named: its first day, or its bill. */
  public String name() {
    return proposal.orElseGet(from::toString);
  }

  /** Whether it is in force on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }
}
