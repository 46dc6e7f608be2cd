package comity.casework.production;

import java.time.LocalDate;
import java.util.List;

/**
 * The order by which the person is produced.
 *
 * @param court which court, with its part
 * @param judge by office
 * @param docket the number of docket or indictment
 * @param charges statute and class of each
 * @param applicant the district attorney's office and the assistant's number
 * @param writ the provision: {@code CPL 580.30}, {@code CPL 650.30}, {@code 28 USC 2241}, {@code 18
 *     USC 4085}
 * @param period for how long, in the order's words
 * @param expiresOn the last day; null where the order names none
 * @param returnClause the order's own words on return; empty where it has none
 */
public record Order(
    String court,
    String judge,
    String docket,
    List<String> charges,
    String applicant,
    String writ,
    LocalDate signedOn,
    LocalDate productionOn,
    String period,
    LocalDate expiresOn,
    String returnClause) {

  public Order {
    charges = List.copyOf(charges);
  }

  boolean orders() {
    return !returnClause.isBlank();
  }
}
