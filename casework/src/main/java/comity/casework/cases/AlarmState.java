package comity.casework.cases;

import java.time.Instant;
import java.util.List;

/**
 * An alarm that was raised.
 *
 * @param number of its event
 */
public record AlarmState(
    int number, Instant at, Alarm alarm, String act, String request, List<String> citations) {}
