package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/** When a clock is told of. */
public enum Stage {
  /** Four hours before its end. */
  @JsonProperty("ahead")
  AHEAD(Duration.ofHours(-4)),
  /** At its end. */
  @JsonProperty("at")
  AT(Duration.ZERO),
  /** An hour after its end. */
  @JsonProperty("after")
  AFTER(Duration.ofHours(1));

  private final Duration from;

  Stage(Duration fromEnd) {
    this.from = fromEnd;
  }

  /** When it is due of a clock that ends then. */
  Instant due(Instant end) {
    return end.plus(from);
  }
}
