package comity.kernel.book;

import comity.kernel.law.Acts;
import comity.kernel.law.Proposal;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the proposals of {@code law.yaml}. */
final class ProposalsReader {

  private static final List<String> REQUIRED =
      List.of(
          "bill",
          "against",
          "file",
          "status",
          "introduced",
          "seen",
          "regulates",
          "touches",
          "sources");
  private static final List<String> OPTIONAL = List.of("since", "unverified", "note", "readings");
  private static final List<String> STATUSES =
      List.of("introduced", "in-committee", "passed", "vetoed", "withdrawn", "lapsed");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  private final List<Version> versions;

  ProposalsReader(List<Version> versions) {
    this.versions = versions;
  }

  SortedMap<String, Proposal> read(YamlMap law) {
    SortedMap<String, Proposal> proposals = new TreeMap<>();
    law.map("proposals")
        .ifPresent(
            map -> map.forEachMap((id, one) -> read(id, one).ifPresent(p -> proposals.put(id, p))));
    return Collections.unmodifiableSortedMap(proposals);
  }

  private Optional<Proposal> read(String id, YamlMap yaml) {
    yaml.check(REQUIRED, OPTIONAL);
    if (!ID.matcher(id).matches()) {
      yaml.fault("", "`" + id + "` is no bill's number; expected one such as `int-396-2024`");
    }
    Optional<LocalDate> against = yaml.date("against");
    against.ifPresent(day -> checkAgainst(yaml, day));
    Optional<LocalDate> introduced = yaml.date("introduced");
    Optional<LocalDate> seen = yaml.date("seen");
    if (against.isEmpty() || introduced.isEmpty() || seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Proposal(
            id,
            yaml.text("bill"),
            against.get(),
            yaml.text("file"),
            yaml.choice("status", STATUSES),
            introduced.get(),
            yaml.date("since"),
            seen.get(),
            yaml.choices("regulates", Acts.ACTS),
            yaml.choices("touches", Acts.ACTS),
            yaml.text("unverified"),
            yaml.text("note"),
            readings(yaml),
            yaml.texts("sources")));
  }

  private void checkAgainst(YamlMap yaml, LocalDate day) {
    if (versions.stream().noneMatch(v -> v.from().equals(day))) {
      yaml.fault(
          "against",
          "no version begins on "
              + day
              + "; `against` is the first day of the version that the bill would change");
    }
  }

  private static SortedMap<String, Reading> readings(YamlMap yaml) {
    SortedMap<String, Reading> readings = new TreeMap<>();
    yaml.map("readings")
        .ifPresent(
            map -> map.forEachMap((id, one) -> readings.put(id, ReadingReader.read(id, one))));
    return Collections.unmodifiableSortedMap(readings);
  }
}
