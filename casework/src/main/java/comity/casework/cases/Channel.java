package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On which way something came or went. */
public enum Channel {
  /** Over the interface for programs. */
  @JsonProperty("api")
  API,
  /** On the pages of the service. */
  @JsonProperty("page")
  PAGE,
  /** By electronic mail. */
  @JsonProperty("email")
  EMAIL,
  /** By telephone. */
  @JsonProperty("telephone")
  TELEPHONE,
  /** By fax. */
  @JsonProperty("fax")
  FAX,
  /** On paper. */
  @JsonProperty("paper")
  PAPER,
  /** By word of mouth. */
  @JsonProperty("in-person")
  IN_PERSON
}
