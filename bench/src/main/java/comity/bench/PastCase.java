package comity.bench;

import comity.casework.cases.EventJson;
import comity.casework.cases.Recorded;
import java.util.List;

/**
 * The events of a case that is over, from which others are made by giving them other names.
 *
 * @param events in their order
 */
record PastCase(List<Event> events) {

  static final String ID = "f".repeat(24);
  static final String NUMBER = "LOAD-PATTERN";

  /**
   * One event.
   *
   * @param at as the database reads it
   * @param body in canonical form
   */
  record Event(String at, String body) {

    /** The same in another case; names of the same kind leave the canonical form what it is. */
    String body(String id, String number) {
      return body.replace(EventJson.stream(ID), EventJson.stream(id)).replace(NUMBER, number);
    }
  }

  static PastCase of(List<Recorded> history) {
    return new PastCase(
        history.stream()
            .map(recorded ->
                new Event(
                    recorded.at().toString(),
                    EventJson.write(EventJson.stream(ID), recorded).toString()))
            .toList());
  }
}
