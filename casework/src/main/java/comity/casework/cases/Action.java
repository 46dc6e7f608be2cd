package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** What an agency may do with a request or a person, apart from what it may. */
public enum Action {
  /** Began to keep the person past release. */
  @JsonProperty("hold-begun")
  HOLD_BEGUN("hold"),
  /** No longer keeps the person past release. */
  @JsonProperty("hold-ended")
  HOLD_ENDED(null),
  /** Told the requester of the release. */
  @JsonProperty("notified")
  NOTIFIED("notify"),
  /** Handed the person over. */
  @JsonProperty("transferred")
  TRANSFERRED("transfer"),
  /** Let officers in, or to the person. */
  @JsonProperty("admitted")
  ADMITTED("admit"),
  /** Spent other resources. */
  @JsonProperty("assisted")
  ASSISTED("assist"),
  /** Told the person. */
  @JsonProperty("informed")
  INFORMED("inform"),
  /** Wrote down what the law wants written down. */
  @JsonProperty("recorded")
  RECORDED("record"),
  /** Declined what was asked. */
  @JsonProperty("declined")
  DECLINED(null),
  /** Let the person go. */
  @JsonProperty("released")
  RELEASED(null);

  private final String act;

  Action(String act) {
    this.act = act;
  }

  /** The act of the laws that it is, if they regulate it. */
  public Optional<String> act() {
    return Optional.ofNullable(act);
  }

  /** Whether the person is no longer in the agency's custody after it. */
  public boolean endsCustody() {
    return this == RELEASED || this == TRANSFERRED;
  }
}
