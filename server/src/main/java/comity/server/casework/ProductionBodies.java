package comity.server.casework;

import comity.casework.production.CustodyChange;
import comity.casework.production.Detainer;
import comity.casework.production.Order;
import comity.casework.production.Person;
import comity.casework.production.ProductionEvent;
import comity.casework.production.Result;
import comity.casework.production.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The bodies of writes about productions. Every field is needed; what may be null says that there
 * is none.
 */
final class ProductionBodies {

  private ProductionBodies() {}

  /** A prosecutor asks for somebody to be brought to an agency. */
  record Proposal(String agency, Person person) {}

  /** What an order says. */
  record Ordered(
      String court,
      String judge,
      String docket,
      List<String> charges,
      String applicant,
      String writ,
      LocalDate signedOn,
      LocalDate productionOn,
      String period,
      Optional<LocalDate> expiresOn,
      String returnClause) {

    ProductionEvent event() {
      return new ProductionEvent.Ordered(
          new Order(
              court,
              judge,
              docket,
              charges,
              applicant,
              writ,
              signedOn,
              productionOn,
              period,
              expiresOn.orElse(null),
              returnClause));
    }
  }

  /** The form that came with the person. */
  record Form(
      String edition,
      Optional<LocalDate> boxTwoOn,
      boolean servedBefore,
      Optional<Instant> noticeDue) {

    ProductionEvent event() {
      return new ProductionEvent.Served(
          new Detainer(edition, boxTwoOn.orElse(null), servedBefore, noticeDue.orElse(null)));
    }
  }

  /** The person was given a notice. */
  record Notice(String what, Instant at, String manner, String language) {

    ProductionEvent event() {
      return new ProductionEvent.Told(what, at, manner, language);
    }
  }

  /** One step further. */
  record Move(Step to, Instant at, String reason, Optional<CustodyChange> change) {

    ProductionEvent event() {
      return new ProductionEvent.Moved(to, at, reason, change, "");
    }
  }

  /** How it ended for the person. */
  record Outcome(
      String disposition,
      String sentence,
      Optional<Instant> releaseEligibleAt,
      String law,
      String decision,
      String notReturned,
      String reviewer,
      String counsel,
      String category) {

    ProductionEvent event() {
      return new ProductionEvent.Concluded(
          new Result(
              disposition,
              sentence,
              releaseEligibleAt.orElse(null),
              law,
              decision,
              notReturned,
              reviewer,
              counsel,
              category));
    }
  }

  /** All of it is sealed. */
  record Seal(String order) {}
}
