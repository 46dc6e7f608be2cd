package comity.casework.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what a figure is divided. */
public enum By {
  /** By the reason that the detainer gives. */
  @JsonProperty("reason")
  REASON,
  /** By the kind of information. */
  @JsonProperty("information")
  INFORMATION,
  /** By the kind of information, and whether the person was handed over afterwards. */
  @JsonProperty("information-and-transfer")
  INFORMATION_AND_TRANSFER,
  /** By the body that asked. */
  @JsonProperty("requester")
  REQUESTER,
  /** By the body that asked, and what the agency did. */
  @JsonProperty("requester-and-action")
  REQUESTER_AND_ACTION
}
