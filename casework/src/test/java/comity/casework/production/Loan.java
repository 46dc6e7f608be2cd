package comity.casework.production;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A loan of somebody who does not exist. */
public final class Loan {

  private static final Instant AT = Instant.parse("2024-03-01T15:15:00Z");

  private Loan() {}

  static Production requested() {
    return Production.none("p1").after(request("doc"));
  }

  /** A prosecutor asks. */
  public static ProductionEvent.Requested request(String agency) {
    return new ProductionEvent.Requested(agency, "Kings County", person("A123456789"));
  }

  static Person person(String alienNumber) {
    return new Person("B-7", alienNumber, "01234567Q", "", "public defender", "es");
  }

  /** An order that says that of return. */
  public static Order order(String returnClause) {
    return new Order(
        "Supreme Court, Kings County, Part 7",
        "judge of Part 7",
        "IND-70001/24",
        List.of("NY PL 120.05, class D felony"),
        "Kings County, assistant 12",
        "CPL 580.30",
        LocalDate.parse("2024-02-20"),
        LocalDate.parse("2024-03-01"),
        "until the trial is concluded",
        null,
        returnClause);
  }

  static Consent consent(String body, String refusal) {
    return new Consent(
        body, "field office director", LocalDate.parse("2024-02-25"), "", "", refusal);
  }

  /** That such an order is on record. */
  public static ProductionEvent ordered() {
    return new ProductionEvent.Ordered(order("to be returned"));
  }

  /** The form that came with the person. */
  static ProductionEvent.Served served() {
    return new ProductionEvent.Served(
        new Detainer(
            "I-247A (3/17)",
            LocalDate.parse("2024-02-28"),
            true,
            Instant.parse("2024-03-20T15:00:00Z")));
  }

  static ProductionEvent.Moved moved(Step step) {
    return new ProductionEvent.Moved(step, AT, "", change(step), "");
  }

  private static Optional<CustodyChange> change(Step step) {
    if (!Set.of(Step.RECEIVED, Step.RETURNED, Step.RELEASED).contains(step)) {
      return Optional.empty();
    }
    return Optional.of(
        new CustodyChange(
            "us-ice",
            "doc",
            "intake",
            "officer-7",
            OffsetDateTime.parse("2024-03-01T10:15:00-05:00"),
            "intake",
            "writ under CPL 580.30",
            List.of("writ")));
  }
}
