package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The laws for people. */
final class LawList {

  private static final int STATUS = 25;

  private final Sheet sheet;

  LawList(Sheet sheet) {
    this.sheet = sheet;
  }

  /** One law with a line for each version. */
  void brief(Law law) {
    sheet.heading(law.id() + ": " + law.name());
    for (Version version : law.versions()) {
      sheet.row(
          List.of(from(version), status(version), String.join(", ", version.regulates())),
          List.of(24, STATUS));
    }
    for (Proposal bill : law.proposals().values()) {
      sheet.row(
          List.of(
              bill.id(), "proposal, " + words(bill.status()), String.join(", ", bill.regulates())),
          List.of(24, STATUS));
    }
  }

  private static String words(String status) {
    return status.replace('-', ' ');
  }

  private static String from(Version version) {
    return version.from() + version.until().map(until -> " to " + until.minusDays(1)).orElse(" on");
  }

  private static String status(Version version) {
    return version.status() + (version.unverified().isEmpty() ? "" : ", unverified");
  }

  /** Everything that is known of one law beside its text. */
  void full(Law law) {
    sheet.title(law.id() + ": " + law.name());
    sheet.sentence(0, "For: " + law.agency() + ". Layer: " + law.layer() + ".");
    law.versions().forEach(this::full);
    law.proposals().values().forEach(this::proposal);
    if (!law.readings().isEmpty()) {
      sheet.heading("Readings");
      law.readings().values().forEach(this::reading);
    }
    sheet.heading("Sources");
    law.sources().forEach(source -> sheet.sentence(0, source));
  }

  private void full(Version version) {
    sheet.heading("From " + from(version) + ": " + version.enactedBy());
    sheet.sentence(0, "Status: " + version.status() + ". File: " + version.file() + ".");
    String touches =
        version.touches().isEmpty()
            ? ""
            : " New or changed: " + String.join(", ", version.touches()) + ".";
    sheet.sentence(0, "Regulates: " + String.join(", ", version.regulates()) + "." + touches);
    if (!version.unverified().isEmpty()) {
      sheet.sentence(0, "Unverified: " + version.unverified() + doubt(version) + ".");
    }
    version.suspended().forEach(s -> sheet.sentence(0, "Suspended: " + suspension(s) + "."));
    version.litigation().forEach(fields -> sheet.sentence(0, "Litigation: " + litigation(fields)));
    if (!version.note().isEmpty()) {
      sheet.sentence(0, "Note: " + version.note());
    }
  }

  private void proposal(Proposal bill) {
    sheet.heading("Proposal " + bill.id() + ": " + bill.bill());
    sheet.sentence(
        0,
        "Not law: introduced on "
            + bill.introduced()
            + ", "
            + bill.standing()
            + ". File: "
            + bill.file()
            + ".");
    sheet.sentence(
        0,
        "Against the version of "
            + bill.against()
            + ". Would change: "
            + String.join(", ", bill.touches())
            + ".");
    if (!bill.unverified().isEmpty()) {
      sheet.sentence(0, "Unverified: " + bill.unverified() + ".");
    }
    if (!bill.note().isEmpty()) {
      sheet.sentence(0, "Note: " + bill.note());
    }
    bill.readings().values().forEach(this::reading);
    bill.sources().forEach(source -> sheet.sentence(0, "Source: " + source));
  }

  private static String doubt(Version version) {
    return version
        .doubt()
        .map(span -> "; its first day lies between " + span.from() + " and " + span.to())
        .orElse("");
  }

  private static String suspension(Version.Suspension s) {
    return s.span().from()
        + " to "
        + s.span().to()
        + ", "
        + s.court()
        + ", "
        + s.citation()
        + ": "
        + s.what();
  }

  private static String litigation(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining("; "));
  }

  private void reading(Reading reading) {
    sheet.sentence(0, reading.id() + ", on " + reading.of() + ": " + reading.question());
    reading.alternatives().forEach((value, ground) -> sheet.sentence(1, value + ": " + ground));
  }

  /** Which laws bind an agency at once. */
  void stacks(LawBook book) {
    sheet.heading("Stacks, the outermost law first");
    book.stacks().forEach(id -> sheet.sentence(0, id + ": " + String.join(", ", book.stack(id))));
  }
}
