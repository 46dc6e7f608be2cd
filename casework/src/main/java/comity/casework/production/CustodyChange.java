package comity.casework.production;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One link in the chain of custody.
 *
 * @param officer by number of staff
 * @param at with its offset, as on the wall there
 * @param basis the legal basis of the custody at that moment
 * @param documents passed with the person
 */
public record CustodyChange(
    String releasing,
    String receiving,
    String facility,
    String officer,
    OffsetDateTime at,
    String place,
    String basis,
    List<String> documents) {

  public CustodyChange {
    documents = List.copyOf(documents);
  }
}
